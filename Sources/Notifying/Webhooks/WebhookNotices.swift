package import WorkBasedLearning

/// Freezes events as notices to one endpoint.
package struct WebhookNotices: Sendable {
    package let endpoint: WebhookEndpoint
    private let installation: String

    /// - Parameter installation: a word that no other daemon has.
    package init(_ endpoint: WebhookEndpoint, installation: String) {
        self.endpoint = endpoint
        self.installation = installation
    }

    package var channel: String { Notice.webhook(endpoint.name) }

    /// The id of an event's post, the same whenever the event is told to the endpoint.
    package func messageID(_ seq: Int64) -> String { "\(stem)_\(seq)" }

    /// An event as a notice under a key.
    ///
    /// Notices about the same thing leave in their order; others may overtake each other, and carry
    /// the event's number.
    package func notice(_ happening: Happening, key: Int64) throws(WebhookFault) -> Notice {
        let event = happening.event
        let id = happening.seq.map(messageID) ?? "\(stem)_test\(key)"
        let told = try WebhookEvent(
            type: event.webhookType, unixSeconds: happening.at, id: id,
            members: happening.members, sentence: happening.sentence)
        let body = try endpoint.body(for: told, source: "urn:wbld:\(installation)")
        var notice = Notice(
            key: key, channel: channel,
            matter: Matter(
                kind: event.kind, subject: event.subject ?? 0, recipient: event.subject ?? -key),
            audience: .receiver, messageID: id, recipient: endpoint.name, bytes: body)
        notice.notBefore = happening.at
        return notice
    }

    private var stem: String { "msg_\(installation)_\(endpoint.name)" }
}
