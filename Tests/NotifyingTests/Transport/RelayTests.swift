import Testing

@testable import Notifying

@Suite("Relays: settings, TLS and login", .serialized, .timeLimit(.minutes(1)))
struct RelayTests {
    @Test(
        "What no relay can be",
        arguments: [
            ("mx.test", 25, RelayTLS.none, RelayFault.unsecured),
            ("10.0.0.1", 25, .none, .unsecured), ("127.0.0.1.x.test", 25, .none, .unsecured),
            ("", 25, .tls, .host), ("a/b", 25, .tls, .host), ("a b", 25, .tls, .host),
            ("u@a", 25, .tls, .host), ("a", 0, .tls, .port), ("a", 65_536, .tls, .port),
        ])
    func bad(host: String, port: Int, tls: RelayTLS, fault: RelayFault) {
        #expect(throws: fault) { try Relay(host: host, port: port, tls: tls) }
    }

    @Test("Half a login, and control characters")
    func badLogin() {
        #expect(throws: RelayFault.login) { try Relay(host: "a", port: 1, tls: .tls, user: "u") }
        #expect(throws: RelayFault.control) {
            try Relay(host: "a", port: 1, tls: .tls, user: "u", password: Secret("p\r\nQUIT"))
        }
        #expect(throws: RelayFault.clientName) {
            try Relay(host: "a", port: 1, tls: .tls, clientName: "a\r\nMAIL")
        }
    }

    @Test("This machine needs no TLS", arguments: ["127.0.0.1", "127.1.2.3", "::1", "localhost"])
    func loopback(host: String) throws {
        #expect(try Relay(host: host, port: 25, tls: .none).host == host)
    }

    @Test("A password is in no description")
    func secret() throws {
        let relay = try Relay(
            host: "a", port: 1, tls: .tls, user: "u", password: Secret("hush-hush"))
        var dumped = ""
        dump(relay, to: &dumped)
        #expect(!"\(relay)\(dumped)\(String(reflecting: relay))".contains("hush"))
    }

    private func relay(
        _ port: Int, _ tls: RelayTLS, password: String = "s3cret", caFile: String?
    ) throws -> Relay {
        try Relay(
            host: "localhost", port: port, tls: tls, user: "wbl", password: Secret(password),
            caFile: caFile, clientName: "wbl.test",
            patience: Patience(connect: 10, stage: 10, whole: 20))
    }

    @Test("Mail goes encrypted and after a login", arguments: [RelayTLS.starttls, .tls])
    func encrypted(tls: RelayTLS) throws {
        let certificate = try Certificate()
        let server = try Peer(
            "mail_server",
            ["--tls", tls.rawValue, "--certificate", certificate.path, "--user", "wbl:s3cret"])
        let transport = startedTransport()
        defer { transport.stop() }
        let good = try relay(server.port, tls, caFile: certificate.path)
        #expect(transport.send(mail(to: "a@x.test"), by: good)?.brief == "delivered 250")
        let received = try server.record(ReceivedMail.self)
        #expect(received.login)
        #expect(received.client == "wbl.test")
        let wrong = try relay(server.port, tls, password: "wrong", caFile: certificate.path)
        let denied = transport.send(mail(to: "a@x.test"), by: wrong)
        #expect(denied?.brief == "later login/peer 535")
        let distrusting = try relay(server.port, tls, caFile: nil)
        #expect(transport.send(mail(to: "a@x.test"), by: distrusting)?.brief == "later tls/peer")
        #expect(server.isSilent)
    }

    @Test("Where STARTTLS is asked for and missing, nothing goes: neither password nor mail")
    func missingTLS() throws {
        let server = try Peer("mail_server")
        let transport = startedTransport()
        defer { transport.stop() }
        let receipt = transport.send(
            mail(to: "a@x.test"), by: try relay(server.port, .starttls, caFile: nil))
        #expect(receipt?.brief == "later tls/peer")
        #expect(server.isSilent)
    }

    @Test(
        "A relay that takes no login is not used without one, where a user is set",
        .enabled(if: Peer.hasSink, "no smtp-sink"))
    func missingLogin() throws {
        let sink = try Peer(sink: [])
        let transport = startedTransport()
        defer { transport.stop() }
        let receipt = transport.send(
            mail(to: "a@x.test"), by: try relay(sink.port, .none, caFile: nil))
        #expect(receipt?.brief == "later login/peer")
    }
}
