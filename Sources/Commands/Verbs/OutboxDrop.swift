import Wire
import WorkBasedLearning

/// `outbox drop KEY`: a notice will never leave.
enum OutboxDrop {
    static let verb = Verb(
        "outbox drop", "Withdraws a notice for good; its matter still counts as told.",
        arguments: [Argument.notice], asks: true, changes: true, isFinal: true,
        examples: ["outbox drop 1204", "outbox drop 1204 confirm=yes"], isForAllSchools: true
    ) { arguments, context throws(Failure) in
        let key = Int64(arguments.number("key") ?? 0)
        _ = try context.outbox.restingState(of: key)
        guard arguments.isYes("confirm") else {
            return Outcome(
                .question(
                    "Withdraw notice \(key), so that it never leaves? yes or no",
                    [.hint("Its matter counts as told; recall would have it told anew.")]))
        }
        var outcome = Outcome(
            .ok(
                [.hint("Notice \(key) is withdrawn and will not leave.")],
                [Member("withdrawn", .number(Int(key)))]))
        outcome.outbox = [.withdraw([key])]
        outcome.records = [context.record(.change, "outbox drop", nil, key: key)]
        return outcome
    }
}
