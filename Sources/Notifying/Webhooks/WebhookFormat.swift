/// What a receiver wants to read.
package enum WebhookFormat: String, Sendable, CaseIterable {
    /// Standard Webhooks 1.0.0.
    case standard
    /// CloudEvents 1.0 in structured mode, signed like the standard one.
    case cloudEvents = "cloudevents"
    /// An incoming webhook of Slack.
    case slack
    /// An incoming webhook of Google Chat.
    case googleChat = "google_chat"
    /// A workflow of Microsoft Teams that waits for posts.
    case teams

    /// Whether posts are signed; the URL of a chat is its own secret.
    package var isSigned: Bool { self == .standard || self == .cloudEvents }

    var contentType: String {
        self == .cloudEvents ? "application/cloudevents+json; charset=utf-8" : "application/json"
    }

    /// The body for an event; the same bytes each time.
    ///
    /// - Parameter source: who tells it, as a URI reference (CloudEvents).
    func body(of event: WebhookEvent, source: String) -> JSONValue {
        switch self {
        case .standard:
            .object([
                ("type", .text(event.type)), ("timestamp", .text(event.timestamp)),
                ("data", event.data),
            ])
        case .cloudEvents: cloudEvent(of: event, source: source)
        case .slack: slackMessage(event.sentence)
        case .googleChat: .object([("text", .text(googleChatText(event.sentence)))])
        case .teams: teamsMessage(event.sentence)
        }
    }
}

private func cloudEvent(of event: WebhookEvent, source: String) -> JSONValue {
    .object([
        ("specversion", .text("1.0")), ("id", .text(event.id)), ("source", .text(source)),
        ("type", .text(event.type)), ("time", .text(event.timestamp)),
        ("datacontenttype", .text("application/json")), ("data", event.data),
    ])
}
