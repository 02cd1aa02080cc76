import Wire
import WorkBasedLearning

/// `outbox retry KEY|all|file|redirected|recalled [since DATE]`: notices that failed or were given
/// up are tried again now, and mails that never reached whom they were for leave again.
enum OutboxRetry {
    static let verb = Verb(
        "outbox retry",
        "Tries again what failed; tells again what left as files, redirected or recalled.",
        arguments: [
            Argument(
                "key", .text,
                "a notice's number in the outbox; all that failed or were given up: all; all "
                    + "mails that left as files, were redirected, or recalled: file, redirected, "
                    + "recalled", isRequired: true),
            Argument(
                "since", .dates,
                "for file, redirected and recalled: the first day on which they "
                    + "were made", place: .key, after: ["since"]),
        ], asks: true, changes: true, isFinal: true,
        examples: [
            "outbox retry 1204", "outbox retry all", "outbox retry file since monday",
            "outbox retry recalled confirm=yes",
        ], isForAllSchools: true
    ) { arguments, context throws(Failure) in
        let text = arguments.needed("key")
        if let astray = Astray(rawValue: text) {
            let since = arguments.dates("since").map { context.ports.unixTime($0.first) }
            return tell(.all(astray), since: since ?? 0, arguments, context)
        }
        if arguments["since"] != nil {
            throw Failure(
                .badArgument, "since goes with file, redirected and recalled, not with \(text)")
        }
        if let key = Int64(text), key > 0, context.outbox[key] == nil {
            return tell(.one(key), since: 0, arguments, context)
        }
        return retry(try keys(text, context.outbox), context)
    }

    private static func tell(
        _ choice: RetellOrder.Choice, since: Int64, _ arguments: Arguments, _ context: Context
    ) -> Outcome {
        let isQuestion = !arguments.isYes("confirm")
        // What is asked, and whether anything is, is known after a look, which answers.
        let staysOpen = isQuestion && !context.conversation.strict
        var outcome = Outcome(
            staysOpen ? .question("Tell these mails again? yes or no") : .ok())
        outcome.effect = .retell(
            RetellOrder(choice: choice, since: since, isQuestion: isQuestion))
        if !isQuestion { outcome.records = [context.changed("outbox retry", nil, nil)] }
        return outcome
    }

    private static func retry(_ keys: [Int64], _ context: Context) -> Outcome {
        var outcome = Outcome(
            .ok(
                [
                    .hint(
                        keys.isEmpty
                            ? "No notice failed or was given up."
                            : "\(counted(keys.count, "notice")) will be tried again now.")
                ],
                [Member("retried", .number(keys.count))]))
        outcome.outbox = keys.isEmpty ? [] : [.retry(keys)]
        let subject = keys.count == 1 ? keys[0] : nil
        outcome.records = [context.record(.change, "outbox retry", nil, key: subject)]
        return outcome
    }

    private static func keys(_ text: String, _ outbox: Ledger) throws(Failure) -> [Int64] {
        let isOff = { (key: Int64) in
            outbox[key].map { outbox.disabled.contains($0.channel) } ?? false
        }
        if text == "all" {
            return (outbox.keys(.failed) + outbox.keys(.dead)).filter { !isOff($0) }.sorted()
        }
        guard let key = Int64(text), key > 0 else {
            throw Failure(
                .badArgument,
                "key must be a notice's number in the outbox, or all, file, redirected or recalled")
        }
        if try outbox.restingState(of: key) == .waiting {
            throw Failure(.conflict, "notice \(key) waits for its first try")
        }
        if isOff(key) {
            throw Failure(
                .conflict, "notice \(key) is for a webhook that is turned off; enable webhook first"
            )
        }
        return [key]
    }
}
