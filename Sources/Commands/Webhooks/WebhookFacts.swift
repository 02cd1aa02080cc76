import Wire
import WorkBasedLearning

/// A webhook as people may know it: without its URL and its secrets.
package struct WebhookFacts: Sendable, Equatable {
    package let name: String
    package let host: String
    package let format: String
    /// Empty for everything.
    package let topics: [String]

    package init(name: String, host: String, format: String, topics: [String]) {
        self.name = name
        self.host = host
        self.format = format
        self.topics = topics
    }

    package var channel: String { Notice.webhook(name) }
}

extension Context {
    /// The webhook that a sentence names.
    func webhook(_ arguments: Arguments) throws(Failure) -> WebhookFacts {
        let name = arguments.needed("name")
        if let webhook = settings.webhooks.first(where: { $0.name == name }) { return webhook }
        let near = nearest(to: name, among: settings.webhooks.map(\.name))
        throw Failure(
            .notFound,
            "no webhook \(quoted(name)) is configured"
                + (near.map { "; did you mean \($0)?" } ?? "; webhooks lists them"))
    }

    /// The webhook that a sentence names, which must be on.
    func openWebhook(_ arguments: Arguments) throws(Failure) -> WebhookFacts {
        let webhook = try webhook(arguments)
        if outbox.disabled.contains(webhook.channel) {
            throw Failure(
                .conflict, "\(webhook.name) is turned off; enable webhook \(webhook.name) first")
        }
        return webhook
    }
}

extension Argument {
    /// The name of a webhook.
    static let webhook = Argument(
        "name", .text, "the webhook's name in the configuration", isRequired: true)
}

extension Set<Role> {
    /// Who looks after webhooks.
    static let ofWebhooks: Self = [.coordinator, .operator]
}
