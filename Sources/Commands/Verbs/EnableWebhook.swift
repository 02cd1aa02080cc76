import Wire
import WorkBasedLearning

/// `enable webhook NAME`: it is told of events again.
enum EnableWebhook {
    static let verb = Verb(
        "enable webhook", "Turns a webhook on again; replay webhook tells it what it missed.",
        arguments: [Argument.webhook], changes: true, isFinal: true,
        examples: ["enable webhook sis", "@e enable webhook sis"], roles: .ofWebhooks,
        isForAllSchools: true
    ) { arguments, context throws(Failure) in
        let webhook = try context.webhook(arguments)
        let wasOff = context.outbox.disabled.contains(webhook.channel)
        let text =
            wasOff
            ? "\(webhook.name) is told what happens from now on; replay webhook \(webhook.name) "
                + "since DATE tells it what it missed."
            : "\(webhook.name) is on."
        var outcome = Outcome(.ok([.hint(text)], [Member("enabled", .flag(true))]))
        if wasOff { outcome.outbox = [.disable(false, channel: webhook.channel)] }
        outcome.records = [context.changed("enable webhook", nil, nil)]
        return outcome
    }
}
