import Wire
import WorkBasedLearning

/// `outbox`: how many mails are in which state, what holds them, and those that have not left.
enum Outbox {
    static let verb = Verb(
        "outbox", "Says how many mails wait, have left or were given up, and lists the open ones.",
        arguments: [
            Argument("after", .number(0...Int(Int32.max) << 20), "the next page", place: .key)
        ], examples: ["outbox", "outbox after=1200"], roles: [.coordinator, .operator]
    ) { arguments, context in
        let isListed = context.sight.isEverything
        var outcome = Outcome(.ok())
        outcome.effect = .outbox(
            OutboxQuery(
                after: Int64(arguments.number("after") ?? 0),
                limit: isListed ? context.settings.pageRows : 0))
        return outcome
    }
}
