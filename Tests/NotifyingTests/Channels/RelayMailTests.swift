import Testing
import WorkBasedLearning

@testable import Notifying

@Suite(.serialized) struct RelayMailTests {
    private func notice(_ key: Int64, to recipient: String) -> Notice {
        Notice(
            key: key, matter: Matter(kind: "employer_ask", subject: 1, recipient: 2),
            audience: .employer, messageID: "<n\(key)@x.test>", sender: "wbl+b\(key)@x.test",
            recipient: recipient, bytes: Array("Subject: A\r\n\r\nBody\r\n".utf8))
    }

    @Test("A notice goes to its recipient, from the address to which bounces return")
    func delivered() throws {
        let server = try Peer("mail_server")
        let channel = RelayMail(
            try plainRelay(server.port), connections: 1, clock: { 0 })
        channel.start()
        defer { channel.stop() }
        let receipts = Receipts()
        channel.send(notice(7, to: "a@x.test")) { receipts.take($0) }
        #expect(receipts.wait(for: 1).map(\.brief) == ["delivered 250"])
        let mail = try server.record(ReceivedMail.self)
        #expect(mail.sender == "wbl+b7@x.test" && mail.recipient == "a@x.test")
    }

    @Test("Redirected, nothing reaches anybody else, whenever it was written")
    func redirected() throws {
        let server = try Peer("mail_server")
        let block = ResentBlock(
            from: try MailAddress("wbl@x.test"), to: try MailAddress("look@x.test"))
        let channel = RelayMail(
            try plainRelay(server.port), connections: 1, redirection: block,
            clock: { 1_800_892_800 })
        channel.start()
        defer { channel.stop() }
        let receipts = Receipts()
        channel.send(notice(7, to: "a@x.test")) { receipts.take($0) }
        #expect(receipts.wait(for: 1).map(\.brief) == ["delivered 250"])
        let mail = try server.record(ReceivedMail.self)
        #expect(mail.recipient == "look@x.test")
        let text = String(decoding: mail.bytes, as: UTF8.self)
        #expect(text.contains("Resent-To: <look@x.test>\r\n"))
        #expect(text.hasSuffix("Subject: A\r\n\r\nBody\r\n"))
    }
}
