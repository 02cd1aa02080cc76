import Testing

@testable import Notifying

@Suite("Endpoints", .serialized, .timeLimit(.minutes(1)))
struct WebhookEndpointTests {
    private static let secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
    private static let older = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX"

    private func endpoint(
        name: String = "sis", url: String = "https://hooks.test/a", topics: [String] = ["*"],
        secrets: [String] = [secret], format: WebhookFormat = .standard, allow: [String] = []
    ) throws -> WebhookEndpoint {
        try WebhookEndpoint(
            name: name, url: url, topics: topics, secrets: secrets.map { try WebhookSecret($0) },
            format: format, allow: allow)
    }

    private func event(_ sentence: String = "Zoë’s slot") throws -> WebhookEvent {
        try WebhookEvent(
            type: "slot.opened", unixSeconds: 1_800_000_000, id: "e1",
            members: [.init("slot", "O1")], sentence: sentence)
    }

    @Test("What no endpoint can be")
    func bad() {
        #expect(throws: WebhookFault.name) { try endpoint(name: "a b") }
        #expect(throws: WebhookFault.url(.scheme)) { try endpoint(url: "http://hooks.test/") }
        #expect(throws: WebhookFault.url(.refused)) { try endpoint(url: "https://10.0.0.1/") }
        #expect(throws: WebhookFault.url(.port)) { try endpoint(url: "https://a.test:22/") }
        #expect(throws: WebhookFault.topics) { try endpoint(topics: []) }
        #expect(throws: WebhookFault.topics) { try endpoint(topics: ["a.*.b"]) }
        #expect(throws: WebhookFault.secretMissing) { try endpoint(secrets: []) }
        #expect(throws: WebhookFault.secretUnused) { try endpoint(format: .slack) }
        #expect(throws: WebhookFault.secretCount) {
            try endpoint(secrets: Array(repeating: Self.secret, count: 4))
        }
        #expect(throws: WebhookFault.allow(AddressRuleFault(entry: "10.0.0.0/99"))) {
            try endpoint(allow: ["10.0.0.0/99"])
        }
    }

    @Test(
        "Topics",
        arguments: [
            (["*"], "a.b", true), (["a.b"], "a.b", true), (["a.b"], "a.bc", false),
            (["a.*"], "a.b", true), (["a.*"], "a.b.c", true), (["a.*"], "ab.c", false),
            (["a.*"], "a", false), (["x", "a.b"], "a.b", true),
        ])
    func topics(topics: [String], type: String, isWanted: Bool) throws {
        #expect(try endpoint(topics: topics).wants(type) == isWanted)
    }

    @Test("Neither its URL nor its secret is in a description")
    func hidden() throws {
        let endpoint = try endpoint(url: "https://hooks.test/hush", secrets: [], format: .slack)
        var dumped = ""
        dump(endpoint, to: &dumped)
        #expect(!"\(endpoint)\(String(reflecting: endpoint))\(dumped)".contains("hush"))
    }

    @Test("An event of 20 kB is refused")
    func size() throws {
        let event = try event(String(repeating: "a", count: 20_000))
        #expect(throws: WebhookFault.size) { try endpoint().parcel(for: event, source: "/", at: 1) }
    }

    @Test(
        "A receiver verifies both secrets by an implementation of its own",
        arguments: [WebhookFormat.standard, .cloudEvents])
    func verified(format: WebhookFormat) throws {
        let server = try Peer("webhook_server", ["-", Self.secret, Self.older])
        let endpoint = try endpoint(
            url: "http://127.0.0.1:\(server.port)/ok", secrets: [Self.secret, Self.older],
            format: format, allow: ["127.0.0.1"])
        let transport = startedTransport()
        defer { transport.stop() }
        let parcel = try endpoint.parcel(for: event(), source: "/wbld", at: 1_800_000_000)
        #expect(transport.post(parcel)?.brief == "delivered 200")
        let received = try server.record(ReceivedPost.self)
        #expect(received.verified == 2)
        #expect(received.headers["webhook-id"] == "e1")
        #expect(received.headers["webhook-timestamp"] == "1800000000")
        #expect(received.headers["content-type"] == format.contentType)
        #expect(received.body.contains("Zoë’s slot"))
    }

    @Test("A chat is sent no signature")
    func chat() throws {
        let server = try Peer("webhook_server", ["-"])
        let endpoint = try endpoint(
            url: "http://127.0.0.1:\(server.port)/ok", secrets: [], format: .googleChat,
            allow: ["127.0.0.1"])
        let transport = startedTransport()
        defer { transport.stop() }
        let parcel = try endpoint.parcel(for: event(), source: "/wbld", at: 1)
        #expect(transport.post(parcel)?.brief == "delivered 200")
        let received = try server.record(ReceivedPost.self)
        #expect(received.headers["webhook-signature"] == nil)
        #expect(received.body == #"{"text":"Zoë’s slot"}"#)
    }
}
