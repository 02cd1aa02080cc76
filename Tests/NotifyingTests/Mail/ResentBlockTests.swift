import Testing
import WorkBasedLearning

@testable import Notifying

@Suite struct ResentBlockTests {
    private func notice(to recipient: String) throws -> Notice {
        try makeRenderer().render(
            .sample(address: recipient), key: 1, installation: "d1", at: 1_800_892_000)
    }

    private func block() throws -> ResentBlock {
        ResentBlock(from: try MailAddress("wbl@x.test"), to: try MailAddress("look@x.test"))
    }

    @Test("A mail for somebody else says before all else who sent it on, and for whom it was")
    func others() throws {
        let notice = try notice(to: "sam@clinic.test")
        let bytes = try block().bytes(of: notice, at: 1_800_892_805)
        #expect(bytes.suffix(notice.bytes.count) == notice.bytes[...])
        let mail = try #require(try readByPython([bytes]).first)
        #expect(mail.defects.isEmpty)
        #expect(mail.headers.prefix(4).allSatisfy { $0[0].hasPrefix("Resent-") })
        #expect(mail.values("Resent-Date") == ["Mon, 25 Jan 2027 16:00:05 +0000"])
        #expect(mail.values("Resent-From") == ["wbl@x.test"])
        #expect(mail.values("Resent-To") == ["look@x.test"])
        let id = notice.messageID.dropFirst()
        #expect(mail.values("Resent-Message-ID").first?.hasSuffix("<redirected.\(id)") == true)
        #expect(mail.values("Message-ID") == [notice.messageID])
        let comment = try #require(mail.values("Comments").first)
        #expect(comment.hasPrefix("[to: sam@clinic.test]") && comment.contains("employer_ask"))
        #expect(mail.text() != nil)
        let block = bytes.dropLast(notice.bytes.count).split(separator: UInt8(ascii: "\n"))
        #expect(block.allSatisfy { $0.count <= 79 })
    }

    @Test("A mail that was written for that address stays as it is")
    func own() throws {
        let mail = try notice(to: "look@x.test")
        #expect(try block().bytes(of: mail, at: 0) == mail.bytes)
    }
}
