import Wire
import WorkBasedLearning

/// `outbox retry KEY|all`: notices that failed or were given up are tried again now.
enum OutboxRetry {
    static let verb = Verb(
        "outbox retry", "Tries a notice again that failed or was given up, or all of them.",
        arguments: [
            Argument(
                "key", .text, "the notice's number in the outbox, or all", isRequired: true)
        ], changes: true, isFinal: true, examples: ["outbox retry 1204", "outbox retry all"],
        isForAllSchools: true
    ) { arguments, context throws(Failure) in
        let keys = try keys(arguments.needed("key"), context.outbox)
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
            throw Failure(.badArgument, "key must be a notice's number in the outbox, or all")
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
