import Wire
import WorkBasedLearning

/// `release webhook NAME`: its notices leave again after `hold webhook NAME`.
enum ReleaseWebhook {
    static let verb = Verb(
        "release webhook", "Lets a webhook's notices leave again after hold webhook.",
        arguments: [Argument.webhook], changes: true, isFinal: true,
        examples: ["release webhook sis", "@r release webhook sis"], roles: .ofWebhooks,
        isForAllSchools: true
    ) { arguments, context throws(Failure) in
        let webhook = try context.webhook(arguments)
        let waiting = counted(context.outbox.openCount(of: webhook.channel), "notice")
        var outcome = Outcome(
            .ok(
                [.hint("\(waiting) for \(webhook.name) may leave again.")],
                [Member("held", .flag(false))]))
        outcome.outbox = [.hold(false, channel: webhook.channel)]
        outcome.records = [context.changed("release webhook", nil, nil)]
        return outcome
    }
}
