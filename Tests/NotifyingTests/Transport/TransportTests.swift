import Foundation
import Testing

@testable import Notifying

@Suite("The transport: connections, bounds and the stop", .serialized, .timeLimit(.minutes(1)))
struct TransportTests {
    @Test("A mail arrives byte by byte, dots and long lines included")
    func bytes() throws {
        let server = try Peer("mail_server")
        let transport = startedTransport()
        defer { transport.stop() }
        let line = String(repeating: "x", count: 998)
        let text = "Subject: A\r\n\r\n.\r\n..\r\n.a\r\n\(line)\r\n" + Self.lines(5_000) + ".\r\n"
        let receipt = transport.send(mail(to: "a@x.test", text), by: try plainRelay(server.port))
        #expect(receipt == .delivered(code: 250))
        let received = try server.record(ReceivedMail.self)
        #expect(received.bytes == Data(text.utf8))
        #expect(received.sender == "wbl+b1@x.test")
        #expect(received.recipient == "a@x.test")
        #expect(received.client == "wbl.test")
    }

    @Test("No byte is lost where a mail is as long as its first part with the dots doubled")
    func dots() throws {
        let server = try Peer("mail_server")
        let transport = startedTransport()
        defer { transport.stop() }
        let relay = try plainRelay(server.port)
        for (size, dots) in [(65_536, 1), (65_536, 3), (16_384, 2)] {
            let head = "Subject: A\r\n\r\n" + String(repeating: ".\r\n", count: dots)
            let count = size + dots - head.utf8.count - 2
            let body = (1...count).map { $0 % 900 == 0 ? "\n" : $0 % 900 == 899 ? "\r" : "y" }
            let text = head + body.joined() + "\r\n"
            #expect(transport.send(mail(to: "a@x.test", text), by: relay)?.brief == "delivered 250")
            let received = try server.record(ReceivedMail.self)
            #expect(received.bytes == Data(text.utf8), "\(size) \(dots)")
        }
    }

    private static func lines(_ count: Int) -> String {
        (0..<count).map { "line \($0)\r\n" }.joined()
    }

    @Test("A connection is kept for the next mail, also when the relay has ended it meanwhile")
    func kept() throws {
        let server = try Peer("mail_server", ["--idle", "0.2"])
        let transport = startedTransport()
        defer { transport.stop() }
        let relay = try plainRelay(server.port)
        var ports: Set<Int> = []
        for _ in 0..<5 {
            #expect(transport.send(mail(to: "a@x.test"), by: relay)?.brief == "delivered 250")
            ports.insert(try server.record(ReceivedMail.self).peer)
        }
        #expect(ports.count == 1)
        #expect(try ports.contains(server.record(EndedConnection.self).idle))
        #expect(transport.send(mail(to: "a@x.test"), by: relay)?.brief == "delivered 250")
        #expect(try !ports.contains(server.record(ReceivedMail.self).peer))
    }

    @Test("Mails go at the same time, though each waits for its reply")
    func parallel() throws {
        let server = try Peer("mail_server")
        let transport = startedTransport(mailConnections: 4)
        defer { transport.stop() }
        let relay = try plainRelay(server.port)
        let receipts = Receipts()
        let clock = ContinuousClock()
        let time = clock.measure {
            for _ in 0..<4 {
                transport.send(mail(to: "slow@x.test"), by: relay) { receipts.take($0) }
            }
            #expect(
                receipts.wait(for: 4).map(\.brief) == Array(repeating: "delivered 250", count: 4))
        }
        #expect(time < .seconds(3))
    }

    @Test("A mail that waits for its reply holds up no webhook")
    func independent() throws {
        let (mails, hooks) = (try Peer("mail_server"), try Peer("webhook_server", ["-"]))
        let transport = startedTransport()
        defer { transport.stop() }
        let receipts = Receipts()
        transport.send(mail(to: "slow@x.test"), by: try plainRelay(mails.port)) {
            receipts.take($0)
        }
        #expect(transport.post(try post(to: hooks, "/ok"))?.brief == "delivered 200")
        #expect(receipts.all.isEmpty)
        #expect(receipts.wait(for: 1).map(\.brief) == ["delivered 250"])
    }

    @Test("A thousand mails, each with one receipt", .enabled(if: Peer.hasSink, "no smtp-sink"))
    func many() throws {
        let sink = try Peer(sink: [])
        let transport = startedTransport(mailConnections: 3)
        defer { transport.stop() }
        let relay = try plainRelay(sink.port)
        let receipts = Receipts()
        for key in 0..<1_000 {
            transport.send(mail(to: "r\(key)@x.test"), by: relay) { receipts.take($0) }
        }
        #expect(receipts.wait(for: 1_000).allSatisfy { $0.brief == "delivered 250" })
        #expect(receipts.all.count == 1_000)
    }

    @Test("What is beyond the waiting room comes back at once, the rest at the stop")
    func room() throws {
        let transport = Transport(TransportSettings(waiting: 2))
        let relay = try plainRelay(try freePort())
        let receipts = Receipts()
        for _ in 0..<3 { transport.send(mail(to: "a@x.test"), by: relay) { receipts.take($0) } }
        #expect(receipts.all.map(\.reason?.text) == ["too many wait"])
        transport.stop()
        transport.send(mail(to: "a@x.test"), by: relay) { receipts.take($0) }
        transport.start()
        transport.stop()
        #expect(receipts.all.map(\.brief) == Array(repeating: "later parcel/own", count: 4))
    }

    @Test("The stop lets what is under way end, and breaks off what does not")
    func stop() throws {
        let (server, hooks) = (try Peer("mail_server"), try Peer("webhook_server", ["-"]))
        let hole = try Peer("fault_proxy", ["hole", "\(server.port)"])
        let patient = Patience(connect: 60, stage: 60, whole: 60)
        let way = PostWay(patience: patient)
        let transport = Transport(
            TransportSettings(mailConnections: 2, stopPatience: 2, postWay: way))
        transport.start()
        let (slow, silent, posted) = (Receipts(), Receipts(), Receipts())
        let silentRelay = try Relay(
            host: "127.0.0.1", port: hole.port, tls: .none, patience: patient)
        transport.send(mail(to: "slow@x.test"), by: try plainRelay(server.port)) { slow.take($0) }
        transport.send(mail(to: "a@x.test"), by: silentRelay) { silent.take($0) }
        transport.post(try post(to: hooks, "/slow")) { posted.take($0) }
        // These have begun; what has not is given back at once.
        _ = (try hooks.line(), try hole.line())
        let time = ContinuousClock().measure { transport.stop() }
        #expect(time < .seconds(8))
        #expect(slow.all.map(\.brief) == ["delivered 250"])
        #expect(silent.all.map(\.brief) == ["later connect/own"])
        #expect(posted.all.map(\.brief) == ["later response/own"])
    }

    @Test("A mail that is broken off in the midst of its text is not taken for a whole one")
    func truncated() throws {
        let server = try Peer("mail_server")
        let proxy = try Peer("fault_proxy", ["stall:200000", "\(server.port)"])
        let transport = Transport(TransportSettings(mailConnections: 1, stopPatience: 0))
        transport.start()
        let receipts = Receipts()
        let text = "Subject: A\r\n\r\n" + Self.lines(1_000_000)
        transport.send(mail(to: "a@x.test", text), by: try plainRelay(proxy.port)) {
            receipts.take($0)
        }
        #expect(try proxy.line() == "stalled")
        transport.stop()
        #expect(receipts.all.map(\.brief) == ["later data/own"])
        #expect(server.isSilent)
    }

    @Test("A relay's connection is not used under other settings")
    func changed() throws {
        let certificate = try Certificate()
        let server = try Peer(
            "mail_server", ["--tls", "starttls", "--certificate", certificate.path])
        let transport = startedTransport()
        defer { transport.stop() }
        let trusting = try Relay(
            host: "localhost", port: server.port, tls: .starttls, caFile: certificate.path)
        let distrusting = try Relay(host: "localhost", port: server.port, tls: .starttls)
        #expect(transport.send(mail(to: "a@x.test"), by: trusting)?.brief == "delivered 250")
        for _ in 0..<2 {
            let receipt = transport.send(mail(to: "a@x.test"), by: distrusting)
            #expect(receipt?.brief == "later tls/peer")
        }
        #expect(transport.send(mail(to: "a@x.test"), by: trusting)?.brief == "delivered 250")
    }
}
