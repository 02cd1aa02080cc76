import Testing

@testable import Notifying

@Suite("What relays answer, and what becomes of the mail", .serialized, .timeLimit(.minutes(1)))
struct MailVerdictTests {
    @Test("Refusals at RCPT and after the dot, cuts at RCPT and after the dot, by aiosmtpd")
    func answers() throws {
        let server = try Peer("mail_server")
        let transport = startedTransport()
        defer { transport.stop() }
        let relay = try plainRelay(server.port)
        let wanted = [
            "a": "delivered 250", "rcpt451": "later recipient/recipient 451",
            "rcpt550": "never recipient/recipient 550", "rcpt421": "later recipient/peer 421",
            "data452": "later response/recipient 452", "data554": "never response/recipient 554",
            "drop": "later recipient/peer", "cut": "later response/peer",
        ]
        for (word, brief) in wanted.sorted(by: { $0.key < $1.key }) {
            let receipt = transport.send(mail(to: "\(word).zoe@x.test"), by: relay)
            #expect(receipt?.brief == brief, "\(word)")
            #expect(receipt?.reason?.text.contains("zoe") != true)
        }
    }

    @Test(
        "Faults at each command, by smtp-sink", .enabled(if: Peer.hasSink, "no smtp-sink"),
        arguments: [
            (["-r", "MAIL", "-b", "451 4.3.0 busy"], "later sender/peer 451"),
            (["-f", "MAIL", "-B", "550 5.7.1 no"], "later sender/peer 550"),
            (["-f", "MAIL", "-B", "552 5.3.4 too big"], "never sender/recipient 552"),
            (["-r", "RCPT", "-b", "450 4.7.1 later"], "later recipient/recipient 450"),
            (["-f", "RCPT", "-B", "550 5.1.1 gone"], "never recipient/recipient 550"),
            (["-f", "DATA", "-B", "554 5.7.1 no"], "never data/recipient 554"),
            (["-r", ".", "-b", "451 4.3.0 busy"], "later response/recipient 451"),
            (["-f", ".", "-B", "554 5.7.1 no"], "never response/recipient 554"),
            (["-q", "CONNECT"], "later connect/peer"), (["-q", "EHLO"], "later connect/peer"),
            (["-q", "MAIL"], "later sender/peer"), (["-q", "DATA"], "later data/peer"),
            (["-q", "."], "later response/peer"), (["-w", "4"], "later data/peer"),
            (["-W", ".:4"], "later response/peer"),
        ])
    func sink(arguments: [String], brief: String) throws {
        let sink = try Peer(sink: arguments)
        let transport = startedTransport()
        defer { transport.stop() }
        let isSlow = arguments[0].lowercased() == "-w"
        let relay = try plainRelay(sink.port, patience: isSlow ? 2 : 10)
        #expect(transport.send(mail(to: "a@x.test"), by: relay)?.brief == brief)
    }

    @Test(
        "A network that resets, cuts, swallows or garbles",
        arguments: [
            ("pass", "delivered 250"), ("reset:30", "later sender/peer"),
            ("cut:55", "later recipient/peer"), ("reset:3000", "later response/peer"),
            ("hole", "later connect/peer"), ("garbage", "later connect/peer"),
        ])
    func network(fault: String, brief: String) throws {
        let server = try Peer("mail_server")
        let proxy = try Peer("fault_proxy", [fault, "\(server.port)"])
        let transport = startedTransport()
        defer { transport.stop() }
        let text = "Subject: A\r\n\r\n" + String(repeating: "0123456789\r\n", count: 500)
        let isSilent = ["hole", "garbage"].contains(fault)
        let relay = try plainRelay(proxy.port, patience: isSilent ? 2 : 10)
        #expect(transport.send(mail(to: "a@x.test", text), by: relay)?.brief == brief)
        if fault != "pass" { #expect(server.isSilent) }
    }

    @Test("A relay that is not there is the relay's trouble")
    func absent() throws {
        let transport = startedTransport()
        defer { transport.stop() }
        let receipt = transport.send(mail(to: "a@x.test"), by: try plainRelay(try freePort()))
        #expect(receipt?.brief == "later connect/peer")
        #expect(receipt?.reason?.text == "Couldn't connect to server")
    }

    @Test("A local part beyond ASCII needs SMTPUTF8, and is not sent without")
    func utf8() throws {
        let transport = startedTransport()
        defer { transport.stop() }
        let able = try Peer("mail_server")
        let relay = try plainRelay(able.port)
        #expect(transport.send(mail(to: "zoë@x.test"), by: relay)?.brief == "delivered 250")
        let received = try able.record(ReceivedMail.self)
        #expect(received.recipient == "zoë@x.test")
        #expect(received.options.contains("SMTPUTF8"))
        #expect(transport.send(mail(to: "a@x.test"), by: relay)?.brief == "delivered 250")
        #expect(try !able.record(ReceivedMail.self).options.contains("SMTPUTF8"))
        let unable = try Peer("mail_server", ["--no-utf8"])
        let receipt = transport.send(mail(to: "zoë@x.test"), by: try plainRelay(unable.port))
        #expect(receipt?.brief.hasPrefix("never recipient/recipient") == true)
        #expect(receipt?.reason?.text.contains("(SMTPUTF8)") == true)
        let refused = transport.send(mail(to: "rcpt550.ë@x.test"), by: relay)
        #expect(refused?.reason?.text.contains("SMTPUTF8") == false)
        #expect(unable.isSilent)
    }
}
