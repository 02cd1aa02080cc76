import Wire
import WorkBasedLearning

/// `recall`: takes back every mail that has not begun to leave; the next publish tells it anew.
enum Recall {
    static let verb = Verb(
        "recall", "Takes back all mails that have not begun to leave; publish tells them anew.",
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
                            + "the next publish tells it anew.")
                ], [Member("recalled", .number(keys.count))]))
        outcome.recalls = keys
        outcome.events = [Event("recalled")]
        outcome.records = [context.changed("recall", nil, nil)]
        return outcome
    }

    private static func span(_ seconds: Int) -> String {
        seconds % 60 == 0 ? counted(seconds / 60, "minute") : counted(seconds, "second")
    }
}
