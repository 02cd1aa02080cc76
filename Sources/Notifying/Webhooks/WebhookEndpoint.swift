/// Somebody's web address that wants to hear of events.
package struct WebhookEndpoint: Sendable, Equatable, CustomStringConvertible, CustomReflectable {
    package let name: String
    /// A secret of its own where the format is a chat's.
    package let url: String
    package let topics: [String]
    /// The newest first; an older one stays while the receiver exchanges it.
    package let secrets: [WebhookSecret]
    package let format: WebhookFormat
    package let allowed: AddressRule

    /// - Parameters:
    ///   - topics: types of events; `match.*` stands for all that begin so, `*` for all.
    ///   - allow: what may be reached though it is not the Internet's (see ``AddressRule``).
    /// - Throws: what no endpoint can be, as a sentence for whoever wrote it.
    package init(
        name: String, url: String, topics: [String], secrets: [WebhookSecret],
        format: WebhookFormat = .standard, allow: [String] = []
    ) throws(WebhookFault) {
        guard (1...64).contains(name.utf8.count), isPlain(name, with: "_-") else { throw .name }
        guard !topics.isEmpty, topics.allSatisfy(Self.isPattern) else { throw .topics }
        if format.isSigned, secrets.isEmpty { throw .secretMissing }
        if !format.isSigned, !secrets.isEmpty { throw .secretUnused }
        guard secrets.count <= 3 else { throw .secretCount }
        do { allowed = try AddressRule(allow: allow) } catch { throw .allow(error) }
        do { try WebAddress(url).check(by: allowed) } catch { throw .url(error) }
        self.name = name
        self.url = url
        self.topics = topics
        self.secrets = secrets
        self.format = format
    }

    /// Whether the endpoint wants to hear of events of a type.
    package func wants(_ type: String) -> Bool {
        topics.contains { topic in
            topic == "*" || topic == type
                || topic.hasSuffix(".*") && type.hasPrefix(topic.dropLast())
        }
    }

    /// An event as a post to the endpoint.
    ///
    /// The body is the same at each attempt, the signature the attempt's own.
    /// - Parameters:
    ///   - source: who tells it, as a URI reference.
    ///   - unixSeconds: the time of the attempt.
    /// - Throws: ``WebhookFault/size`` for a body of 20 kB or more.
    package func parcel(
        for event: WebhookEvent, source: String, at unixSeconds: Int64
    ) throws(WebhookFault) -> PostParcel {
        let body = format.body(of: event, source: source).bytes
        guard body.count < 20_000 else { throw .size }
        var headers = [("Content-Type", format.contentType)]
        if format.isSigned {
            let signature = WebhookSignature.header(
                id: event.id, unixSeconds: unixSeconds, body: body, secrets: secrets)
            headers += [
                ("webhook-id", event.id), ("webhook-timestamp", "\(unixSeconds)"),
                ("webhook-signature", signature),
            ]
        }
        return PostParcel(url: url, headers: headers, body: body, allowed: allowed)
    }

    package var description: String { "the endpoint \(name)" }
    package var customMirror: Mirror { Mirror(self, children: ["name": name]) }

    private static func isPattern(_ topic: String) -> Bool {
        topic == "*" || isTopic(topic)
            || topic.hasSuffix(".*") && isTopic(String(topic.dropLast(2)))
    }
}
