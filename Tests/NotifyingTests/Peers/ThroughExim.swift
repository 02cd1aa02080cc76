import TestSupport
import Testing

@testable import Notifying

/// Exim reads all headers by their grammar, and so is the strictest reader of what we write.
@Suite(
    "Mails before Exim", .serialized, .timeLimit(.minutes(3)),
    .enabled(if: Fetched.areThere, Fetched.missing))
struct ThroughExim {
    private let exim: Peer
    private let relay: Relay
    private let transport: Transport

    init() throws {
        exim = try Peer("exim", [Fetched.exim], runsServer: true)
        relay = try plainRelay(exim.port)
        transport = startedTransport(mailConnections: 4)
    }

    @Test("Mails of every kind are accepted")
    func everyKind() throws {
        defer { transport.stop() }
        let mails = try languages.flatMap { try EveryMail.all($0) }
        let receipts = Receipts()
        for mail in mails {
            transport.send(MailParcel(mail.notice), by: relay) { receipts.take($0) }
        }
        #expect(receipts.wait(for: mails.count).count == mails.count)
        #expect(Set(receipts.all.map(\.brief)) == ["delivered 250"])
    }

    @Test("Mails of dangerous texts are accepted (seed 49)")
    func dangerous() throws {
        defer { transport.stop() }
        var chance = SeededChance(seed: 49)
        let renderer = try makeRenderer()
        let receipts = Receipts()
        for key in 0..<50 {
            let notice = try renderer.render(
                .dangerous(&chance), key: Int64(key), installation: "d1", at: 1_800_000_000)
            transport.send(MailParcel(notice), by: relay) { receipts.take($0) }
        }
        #expect(receipts.wait(for: 50).count == 50)
        #expect(Set(receipts.all.map(\.brief)) == ["delivered 250"])
    }

    @Test("A header that breaks the grammar is refused")
    func malformed() {
        defer { transport.stop() }
        for header in [
            "To: Sam <<sam@x.test>", "To: \"Sam <sam@x.test>", "To: Sam, the <sam@x.test>",
            "From: sam", "Reply-To: Zoe <z@x.test", "Cc: sam@",
        ] {
            let text = "Date: Fri, 15 Jan 2027 08:00:00 +0000\r\n\(header)\r\n\r\nBody\r\n"
            let receipt = transport.send(mail(to: "sam@x.test", text), by: relay)
            #expect(receipt?.brief == "never response/recipient 550", "\(header)")
        }
    }
}
