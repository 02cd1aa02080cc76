import Testing

@testable import Notifying

@Suite("What webhooks answer, and what becomes of the post", .serialized, .timeLimit(.minutes(1)))
struct PostVerdictTests {
    @Test("Every answer has its receipt")
    func answers() throws {
        let server = try Peer("webhook_server", ["-"])
        let transport = startedTransport()
        defer { transport.stop() }
        let wanted = [
            "/ok": "delivered 200", "/202": "delivered 202", "/204": "delivered 204",
            "/410": "never response/recipient 410", "/400": "later response/peer 400",
            "/404": "later response/peer 404", "/500": "later response/peer 500",
            "/502": "later response/peer 502", "/after": "later response/peer 429 +7",
            "/redir": "later response/peer 307", "/close": "later response/peer",
            "/early": "later response/peer 200",
            "/long": "delivered 200",
        ]
        for (path, brief) in wanted.sorted(by: { $0.key < $1.key }) {
            #expect(transport.post(try post(to: server, path))?.brief == brief, "\(path)")
        }
    }

    @Test("Retry-After may be a date")
    func date() throws {
        let server = try Peer("webhook_server", ["-"])
        let transport = startedTransport()
        defer { transport.stop() }
        let receipt = transport.post(try post(to: server, "/date"))
        guard case .later(let reason, let after?) = receipt else {
            Issue.record("\(receipt as Any)")
            return
        }
        #expect(reason.code == 503)
        #expect((85...90).contains(after))
    }

    @Test("The connection is kept, and the redirect not followed")
    func kept() throws {
        let server = try Peer("webhook_server", ["-"])
        let transport = startedTransport()
        defer { transport.stop() }
        for path in ["/ok", "/redir", "/500", "/ok"] {
            _ = transport.post(try post(to: server, path))
        }
        let records = try (0..<4).map { _ in try server.record(ReceivedPost.self) }
        #expect(records.map(\.path) == ["/ok", "/redir", "/500", "/ok"])
        #expect(Set(records.map(\.client)).count == 1)
        #expect(records[0].headers["user-agent"] == "wbld")
        #expect(records[0].headers["content-type"] == "application/json")
        #expect(records[0].body == "{\"a\":1}")
    }

    @Test("TLS is verified")
    func tls() throws {
        let certificate = try Certificate()
        let server = try Peer("webhook_server", [certificate.path])
        let trusting = startedTransport(caFile: certificate.path)
        defer { trusting.stop() }
        let parcel = try post(to: server, "/ok", scheme: "https")
        #expect(trusting.post(parcel)?.brief == "delivered 200")
        let distrusting = startedTransport()
        defer { distrusting.stop() }
        #expect(distrusting.post(parcel)?.brief == "later tls/peer")
        let plain = try Peer("webhook_server", ["-"])
        let receipt = trusting.post(try post(to: plain, "/ok", scheme: "https"))
        #expect(receipt?.brief == "later tls/peer")
    }

    @Test("No answer, no server, and a hole")
    func absent() throws {
        let (slow, hole) = (
            try Peer("webhook_server", ["-"]), try Peer("fault_proxy", ["hole", "1"])
        )
        let transport = startedTransport(patience: 2)
        defer { transport.stop() }
        #expect(transport.post(try post(to: slow, "/slow"))?.brief == "later response/peer")
        #expect(!slow.isSilent)
        #expect(transport.post(try post(to: hole, "/ok"))?.brief == "later response/peer")
        let parcel = PostParcel(
            url: "http://127.0.0.1:\(try freePort())/", headers: [], body: [],
            allowed: try AddressRule(allow: ["127.0.0.1"]))
        #expect(transport.post(parcel)?.brief == "later connect/peer")
    }
}
