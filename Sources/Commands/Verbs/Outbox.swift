import Wire
import WorkBasedLearning

/// `outbox`: how many notices are in which state, what holds them, and those that have not left.
enum Outbox {
    static let verb = Verb(
        "outbox",
        "Says how many notices wait, have left or were given up, and lists the open ones.",
        arguments: [
            Argument("after", .number(0...Int(Int32.max) << 20), "the next page", place: .key),
            Argument(
                "channel", .text, "mail, or webhook: and a name; all if left out", place: .key),
        ], examples: ["outbox", "outbox after=1200", "outbox channel=webhook:sis"],
        roles: [.coordinator, .operator]
    ) { arguments, context throws(Failure) in
        let channel = arguments["channel"]
        if let channel, channel != Notice.mail, Notice.webhook(of: channel) == nil {
            throw Failure(.badArgument, "channel must be mail, or webhook: and a webhook's name")
        }
        // What a webhook carries names nobody.
        let isWebhook = channel.flatMap { Notice.webhook(of: $0) } != nil
        let isListed =
            context.sight.isEverything || isWebhook && context.conversation.user.role == .operator
        var outcome = Outcome(.ok())
        outcome.effect = .outbox(
            OutboxQuery(
                after: Int64(arguments.number("after") ?? 0),
                limit: isListed ? context.settings.pageRows : 0, channel: channel))
        return outcome
    }
}
