import Wire

/// `webhooks`: each webhook with how it is.
enum Webhooks {
    static let verb = Verb(
        "webhooks", "Lists the webhooks: where they go, what they are told, and how they are.",
        examples: ["webhooks", "@w webhooks"], roles: .ofWebhooks
    ) { _, _ in
        var outcome = Outcome(.ok())
        outcome.effect = .webhooks
        return outcome
    }
}
