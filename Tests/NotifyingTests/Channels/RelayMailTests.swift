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
        let channel = RelayMail(try plainRelay(server.port), connections: 1)
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
        let channel = RelayMail(
            try plainRelay(server.port), connections: 1, redirectTo: "look@x.test")
        channel.start()
        defer { channel.stop() }
        let receipts = Receipts()
        channel.send(notice(7, to: "a@x.test")) { receipts.take($0) }
        #expect(receipts.wait(for: 1).map(\.brief) == ["delivered 250"])
        #expect(try server.record(ReceivedMail.self).recipient == "look@x.test")
    }
}
