import Wire

/// `test webhook NAME`: it is sent a test now.
enum TestWebhook {
    static let verb = Verb(
        "test webhook", "Sends a webhook a test, whose type is ping.",
        arguments: [Argument.webhook], changes: true, isFinal: true,
        examples: ["test webhook sis", "@t test webhook sis"], roles: .ofWebhooks,
        isForAllSchools: true
    ) { arguments, context throws(Failure) in
        let webhook = try context.openWebhook(arguments)
        var outcome = Outcome(.ok())
        outcome.effect = .testWebhook(webhook)
        outcome.records = [context.changed("test webhook", nil, nil)]
        return outcome
    }
}
