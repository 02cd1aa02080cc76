package import WorkBasedLearning

/// Somebody's web address that wants to hear of events.
package struct WebhookEndpoint: Sendable, Equatable, CustomStringConvertible, CustomReflectable {
    package let name: String
    /// A secret of its own where the format is a chat's.
    private let url: String
    /// The host of the URL, which is no secret.
    package let host: String
    /// Words of ``EventTopics``; empty for everything.
    package let topics: [String]
    /// The newest first; an older one stays while the receiver exchanges it.
    private let secrets: [WebhookSecret]
    package let format: WebhookFormat
    private let allowed: AddressRule

    /// - Parameter allow: what may be reached though it is not the Internet's (see
    ///   ``AddressRule``).
    /// - Throws: what no endpoint can be, as a sentence for whoever wrote it.
    package init(
        name: String, url: String, topics: [String] = [], secrets: [WebhookSecret],
        format: WebhookFormat = .standard, allow: [String] = []
    ) throws(WebhookFault) {
        guard Self.isName(name) else { throw .name }
        if let word = topics.first(where: { !EventTopics.contains($0) }) { throw .topic(word) }
        if format.isSigned, secrets.isEmpty { throw .secretMissing }
        if !format.isSigned, !secrets.isEmpty { throw .secretUnused }
        guard secrets.count <= 2 else { throw .secretCount }
        do { allowed = try AddressRule(allow: allow) } catch { throw .allow(error) }
        do {
            let address = try WebAddress(url)
            try address.check(by: allowed)
            host = address.host
        } catch {
            throw .url(error)
        }
        self.name = name
        self.url = url
        self.topics = topics
        self.secrets = secrets
        self.format = format
    }

    /// Whether a text can be an endpoint's name.
    package static func isName(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count) && isPlain(text, with: "-")
            && text == text.lowercased()
    }

    /// Whether the endpoint wants to hear of an event, whatever befell it.
    package func wants(_ event: Event) -> Bool {
        topics.isEmpty || !EventTopics.of(event).isDisjoint(with: topics)
    }

    /// The body for an event, which is the same at each attempt.
    ///
    /// - Parameter source: who tells it, as a URI reference.
    /// - Throws: ``WebhookFault/size`` for a body of 20 kB or more.
    package func body(
        for event: WebhookEvent, source: String
    ) throws(WebhookFault) -> [UInt8] {
        let body = format.body(of: event, source: source).bytes
        guard body.count < 20_000 else { throw .size }
        return body
    }

    /// A body as a post to the endpoint, signed for one attempt.
    ///
    /// - Parameters:
    ///   - id: the event's, the same at each attempt.
    ///   - unixSeconds: the time of the attempt.
    package func parcel(_ body: [UInt8], id: String, at unixSeconds: Int64) -> PostParcel {
        var headers = [("Content-Type", format.contentType)]
        if format.isSigned {
            let signature = WebhookSignature.header(
                id: id, unixSeconds: unixSeconds, body: body, secrets: secrets)
            headers += [
                ("webhook-id", id), ("webhook-timestamp", "\(unixSeconds)"),
                ("webhook-signature", signature),
            ]
        }
        return PostParcel(url: url, headers: headers, body: body, allowed: allowed)
    }

    package var description: String { "the endpoint \(name)" }
    package var customMirror: Mirror { Mirror(self, children: ["name": name]) }
}
