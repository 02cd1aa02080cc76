import Wire
import WorkBasedLearning

/// `recall`: takes back every mail of a plan that has not begun to leave; the next plan that is
/// published tells it anew.
enum Recall {
    static let verb = Verb(
        "recall",
        "Takes back a plan's mails that have not begun to leave; publish tells anew.",
        asks: true, changes: true, isFinal: true, examples: ["recall", "recall confirm=yes"],
        isForAllSchools: true
    ) { arguments, context throws(Failure) in
        let keys = context.outbox.recallable
        guard let last = keys.compactMap({ context.outbox[$0]?.notBefore }).max() else {
            throw Failure(
                .notFound,
                "no mail can be recalled; each can be for \(span(context.settings.mailDelay)) "
                    + "after it was made (mail.delay), as long as it has not begun to leave")
        }
        let mails = counted(keys.count, "mail")
        guard arguments.isYes("confirm") else {
            let until = context.ports.localTime(last).inWords
            return Outcome(
                .question(
                    "Recall \(mails)? yes or no",
                    [
                        .hint(
                            context.outbox.isHeld
                                ? "Mails are held; they can be recalled until release mail."
                                : "The last of them leaves on \(until).")
                    ]))
        }
        var outcome = Outcome(
            .ok(
                [
                    .hint(
                        "\(mails) will not leave, and nobody counts as told of what they say; "
                            + "plan, then publish, tells it anew, and so does outbox retry "
                            + "recalled.")
                ] + losses(keys, context), [Member("recalled", .number(keys.count))]))
        outcome.recalls = keys
        let telling = keys.filter { context.outbox[$0]?.before?.isEmpty == false }
        outcome.outbox = [.astray(telling, .recalled)]
        outcome.events = [Event("recalled")]
        outcome.records = [context.changed("recall", nil, nil)]
        return outcome
    }

    /// What else the recall means: answers that count no more, and mails that stay.
    private static func losses(_ keys: [Int64], _ context: Context) -> [ReplyLine] {
        let askings = keys.flatMap { context.outbox[$0]?.before ?? [] }.compactMap { telling in
            AskKind(rawValue: telling.matter.kind).map {
                context.register.answer($0, telling.matter.parties)
            }
        }
        let answers = askings.count { $0.state != .asked }
        let rest = context.outbox.openCount - keys.count
        let open = ReplyLine.hint(
            "No longer counted: \(counted(answers, "answer")) to what is recalled; asks lists who "
                + "has answered.")
        let others = ReplyLine.hint(
            "Still in the outbox: \(counted(rest, "other mail")) (confirmations, reminders, lists, "
                + "what has begun to leave).")
        return (answers > 0 ? [open] : []) + (rest > 0 ? [others] : [])
    }

    private static func span(_ seconds: Int) -> String {
        seconds % 60 == 0 ? counted(seconds / 60, "minute") : counted(seconds, "second")
    }
}
