package import WorkBasedLearning

/// A webhook as the desk tells it events.
package struct WebhookPort: Sendable {
    package let name: String
    /// Whether it wants to hear of an event.
    let wants: @Sendable (Event) -> Bool
    /// The message id of an event's notice by the event's number, the same each time.
    let messageID: @Sendable (Int64) -> String
    /// Freezes an event as a notice under a key.
    let notice: @Sendable (Happening, Int64) throws -> Notice

    package init(
        name: String, wants: @escaping @Sendable (Event) -> Bool,
        messageID: @escaping @Sendable (Int64) -> String,
        notice: @escaping @Sendable (Happening, Int64) throws -> Notice
    ) {
        self.name = name
        self.wants = wants
        self.messageID = messageID
        self.notice = notice
    }

    var channel: String { Notice.webhook(name) }

    /// Whether it is told of an event, as far as that is its own.
    func hears(_ event: Event) -> Bool {
        switch event.silence {
        case .complete: false
        case .towards(let channel): channel != self.channel && wants(event)
        case .none: wants(event)
        }
    }
}
