import Foundation
import Testing

@testable import Notifying

@Suite(
    "Webhooks by way of nginx", .serialized, .timeLimit(.minutes(3)),
    .enabled(if: Peer.isInstalled("nginx"), "nginx is missing: make setup installs it"),
    .enabled(if: Fetched.areThere, Fetched.missing))
struct ThroughNginx {
    private static let secrets = [
        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX",
    ]
    private let certificate: Certificate
    private let site: Site
    private let transport: Transport

    init() throws {
        certificate = try Certificate()
        site = try Site(certificate, secrets: Self.secrets)
        transport = startedTransport(caFile: certificate.path, patience: 20)
    }

    /// A receiver that verifies, and nginx before it.
    private struct Site {
        let receiver: Peer
        let nginx: Peer

        init(_ certificate: Certificate, secrets: [String]) throws {
            receiver = try Peer("webhook_server", ["-"] + secrets, python: Fetched.python)
            nginx = try Peer(
                "nginx", [certificate.path, "\(receiver.port)"], runsServer: true)
        }

        func url(_ path: String, host: String = "127.0.0.1") -> String {
            "https://\(host):\(nginx.port)\(path)"
        }

        func post(_ path: String) throws -> PostParcel {
            PostParcel(
                url: url(path), headers: [], body: Array("{}".utf8),
                allowed: try AddressRule(allow: ["127.0.0.1"]))
        }
    }

    private func signed(age: Int64 = 0, by secrets: [String] = secrets) throws -> PostParcel {
        let endpoint = try WebhookEndpoint(
            name: "sis", url: site.url("/ok"),
            secrets: secrets.map { try WebhookSecret($0) }, allow: ["127.0.0.1"])
        let event = try WebhookEvent(
            type: "slot.opened", unixSeconds: 1_800_000_000, id: "e1",
            members: [.init("slot", "O1")], sentence: "Zoë’s “slot” דוד")
        let now = Int64(Date().timeIntervalSince1970)
        return try endpoint.parcel(for: event, source: "/wbld", at: now - age)
    }

    @Test("The standard's own library verifies each secret, and neither a stranger's nor old posts")
    func verified() throws {
        defer { transport.stop() }
        let stranger = "whsec_" + Data(repeating: 7, count: 32).base64EncodedString()
        for (parcel, wanted) in [
            (try signed(), [true, true]), (try signed(by: [Self.secrets[1]]), [false, true]),
            (try signed(by: [stranger]), [false, false]), (try signed(age: 600), [false, false]),
        ] {
            #expect(transport.post(parcel)?.brief == "delivered 200")
            #expect(try site.receiver.record(ReceivedPost.self).library == wanted)
        }
    }

    @Test("Every answer has its receipt, and no redirect is followed")
    func answers() throws {
        defer { transport.stop() }
        let wanted = [
            "/410": "never response/recipient 410", "/429": "later response/peer 429 +30",
            "/500": "later response/peer 500", "/away": "later response/peer 308",
            "/metadata": "later response/peer 307",
        ]
        for (path, brief) in wanted.sorted(by: { $0.key < $1.key }) {
            #expect(transport.post(try site.post(path))?.brief == brief, "\(path)")
        }
        #expect(site.receiver.isSilent)
        #expect(transport.post(try site.post("/late"))?.brief == "later response/peer 504")
        #expect(transport.post(try site.post("/ok"))?.brief == "delivered 200")
    }

    @Test("A name that leads to this machine is refused, unless somebody vouches for it")
    func guarded() throws {
        defer { transport.stop() }
        let url = site.url("/ok", host: "localhost")
        let address = try WebAddress(url)
        let way = PostWay(caFile: certificate.path, patience: .post)
        // The crew alone: the transport's first check already refuses the port.
        let crew = Crew(name: "test", threads: 1, width: 1, admission: Admission(cap: 1, room: 9))
        crew.start()
        let receipts = Receipts()
        for allow in [[], ["localhost"], []] {
            let parcel = PostParcel(
                url: url, headers: [], body: [], allowed: try AddressRule(allow: allow))
            crew.add(Job(load: .post(parcel, address, way)) { receipts.take($0) }, to: "a")
        }
        let refused = "later connect/peer"
        #expect(receipts.wait(for: 3).map(\.brief) == [refused, "delivered 200", refused])
        crew.stop(patience: 1)
        _ = try site.receiver.line()
        #expect(site.receiver.isSilent)
    }

    @Test("An endpoint that hangs holds up neither another one nor its own next post")
    func hanging() throws {
        let other = try Site(certificate, secrets: Self.secrets)
        let hung = Receipts()
        transport.post(try site.post("/slow")) { hung.take($0) }
        _ = try site.receiver.line()
        for _ in 0..<5 {
            #expect(transport.post(try other.post("/ok"))?.brief == "delivered 200")
        }
        #expect(transport.post(try site.post("/ok"))?.brief == "delivered 200")
        #expect(hung.all.isEmpty)
        transport.stop()
        #expect(hung.all.map(\.brief) == ["later response/own"])
    }
}
