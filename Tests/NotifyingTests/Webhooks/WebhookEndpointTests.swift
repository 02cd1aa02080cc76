import Testing
import WorkBasedLearning

@testable import Notifying

@Suite("Endpoints", .serialized, .timeLimit(.minutes(1)))
struct WebhookEndpointTests {
    private static let secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
    private static let older = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX"

    private func endpoint(
        name: String = "sis", url: String = "https://hooks.test/a", topics: [String] = [],
        secrets: [String] = [secret], format: WebhookFormat = .standard, allow: [String] = []
    ) throws -> WebhookEndpoint {
        try WebhookEndpoint(
            name: name, url: url, topics: topics, secrets: secrets.map { try WebhookSecret($0) },
            format: format, allow: allow)
    }

    private func event(_ sentence: String = "Zoë’s slot") throws -> WebhookEvent {
        try WebhookEvent(
            type: "slot.opened", unixSeconds: 1_800_000_000, id: "e1",
            members: [.init("slot", "Ö1")], sentence: sentence)
    }

    @Test("What no endpoint can be")
    func bad() {
        for name in ["", "a b", "A", "a_b", "ä", String(repeating: "a", count: 65)] {
            #expect(throws: WebhookFault.name) { try endpoint(name: name) }
        }
        #expect(throws: WebhookFault.url(.scheme)) { try endpoint(url: "http://hooks.test/") }
        #expect(throws: WebhookFault.url(.refused)) { try endpoint(url: "https://10.0.0.1/") }
        #expect(throws: WebhookFault.url(.port)) { try endpoint(url: "https://a.test:22/") }
        #expect(throws: WebhookFault.topic("plans")) { try endpoint(topics: ["plan", "plans"]) }
        #expect(throws: WebhookFault.secretMissing) { try endpoint(secrets: []) }
        #expect(throws: WebhookFault.secretUnused) { try endpoint(format: .slack) }
        #expect(throws: WebhookFault.secretCount) {
            try endpoint(secrets: Array(repeating: Self.secret, count: 3))
        }
        #expect(throws: WebhookFault.allow(AddressRuleFault(entry: "10.0.0.0/99"))) {
            try endpoint(allow: ["10.0.0.0/99"])
        }
    }

    @Test(
        "Topics are those of watch; none are all",
        arguments: [
            ([], true), (["student"], true), (["student-changed"], true), (["plan"], false),
            (["plan", "student"], true), (["student-removed"], false), (["guardian"], false),
        ])
    func topics(topics: [String], isWanted: Bool) throws {
        let event = Event("student-changed", subject: 7, noun: .student, owner: "S1")
        #expect(try endpoint(topics: topics).wants(event) == isWanted)
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
        #expect(throws: WebhookFault.size) {
            try endpoint(secrets: [], format: .googleChat).body(for: event, source: "/")
        }
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
        #expect(received.body.contains(#""slot":"Ö1""#))
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
