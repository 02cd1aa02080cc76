import Wire
import WorkBasedLearning

/// `hold webhook NAME`: nothing leaves for it until `release webhook NAME`.
enum HoldWebhook {
    static let verb = Verb(
        "hold webhook", "Keeps a webhook's notices from leaving until it is released.",
        arguments: [Argument.webhook], changes: true, isFinal: true,
        examples: ["hold webhook sis", "@h hold webhook sis"], roles: .ofWebhooks,
        isForAllSchools: true
    ) { arguments, context throws(Failure) in
        let webhook = try context.openWebhook(arguments)
        var outcome = Outcome(
            .ok(
                [
                    .hint(
                        "Notices for \(webhook.name) wait until release webhook \(webhook.name); "
                            + "what is under way now still leaves.")
                ], [Member("held", .flag(true))]))
        outcome.outbox = [.hold(true, channel: webhook.channel)]
        outcome.records = [context.changed("hold webhook", nil, nil)]
        return outcome
    }
}
