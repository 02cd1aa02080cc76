import TestSupport
import Testing
import WorkBasedLearning

@testable import Notifying

@Suite struct MailRendererTests {
    private let renderer: MailRenderer

    init() throws { renderer = try MailRenderer(settings: NotifyingSettings()) }

    private func render(_ announcement: Announcement, key: Int64 = 7) throws -> Notice {
        try renderer.render(announcement, key: key, installation: "d1", at: 1_800_000_000)
    }

    @Test("Every header says what it must, once")
    func headers() throws {
        let notice = try render(
            .sample(name: "Sám, \"the\" Example", subject: "Petición: año nuevo", body: "Sí.\n"))
        let mail = try #require(readByPython([notice.bytes]).first)
        #expect(mail.defects == [])
        #expect(mail.values("Subject") == ["Petición: año nuevo"])
        #expect(mail.values("Date") == ["Fri, 15 Jan 2027 08:00:00 +0000"])
        #expect(mail.values("Message-ID") == ["<n7.d1@localhost>"])
        #expect(mail.values("MIME-Version") == ["1.0"])
        #expect(mail.values("Auto-Submitted") == ["auto-generated"])
        #expect(mail.values("X-Auto-Response-Suppress") == ["OOF, AutoReply"])
        #expect(mail.type == "text/plain; charset=\"utf-8\"")
        #expect(
            mail.addresses == [
                ["from", "Work-Based Learning", "wbl@localhost"],
                ["to", "Sám, \"the\" Example", "sam@clinic.example.com"],
            ])
        #expect(mail.body == "Sí.\n")
        #expect(notice.messageID == "<n7.d1@localhost>")
        #expect(notice.recipient == "sam@clinic.example.com")
    }

    @Test("The same announcement gives the same bytes, and a cancellation has no name")
    func stable() throws {
        #expect(try render(.sample()).bytes == render(.sample()).bytes)
        let notice = try render(.sample(name: ""))
        #expect(
            try readByPython([notice.bytes]).first?.addresses.last == [
                "to", "", "sam@clinic.example.com",
            ])
    }

    @Test("Every notice of a district arrives as it was written", arguments: languages)
    func district(language: Language) throws {
        let district = District(language: language)
        let news = everybody.announcements(of: district.plan, in: district.register)
        let mails = try readByPython(news.map { try render($0).bytes })
        for (mail, notice) in zip(mails, news) {
            #expect(mail.defects == [] && mail.body == notice.body)
            #expect(mail.values("Subject") == [notice.subject])
        }
    }

    @Test("No field can break the message (seed 43)")
    func injections() throws {
        var chance = SeededChance(seed: 43)
        let announcements = (0..<400).map { _ in
            Announcement.sample(
                name: chance.nasty(), subject: chance.nasty(), body: chance.nasty() + "\n")
        }
        let notices = try announcements.map { try render($0) }
        for notice in notices { #expect(isWellFormed(notice.bytes)) }
        let names = [
            "Auto-Submitted", "Content-Transfer-Encoding", "Content-Type", "Date", "From",
            "MIME-Version", "Message-ID", "Subject", "To", "X-Auto-Response-Suppress",
        ].map { $0.lowercased() }.sorted()
        let mails = try readByPython(notices.map(\.bytes))
        for (mail, announcement) in zip(mails, announcements) {
            #expect(mail.headers.map { $0[0].lowercased() }.sorted() == names)
            #expect(mail.addresses.count == 2)
            #expect(mail.addresses.last?.last == "sam@clinic.example.com")
            let name = headerName(announcement.name)
            #expect(mail.addresses.last?[1].filter { $0 != " " } == name.filter { $0 != " " })
            #expect(mail.body == bodyText(announcement.body))
        }
    }

    @Test("No address with more than an address gets through (seed 44)")
    func addresses() throws {
        var chance = SeededChance(seed: 44)
        for _ in 0..<2_000 {
            var address = Array("sam@clinic.example.com".unicodeScalars)
            let piece = SeededChance.breaking[chance.below(SeededChance.breaking.count)]
            address.insert(contentsOf: piece.unicodeScalars, at: chance.below(address.count + 1))
            let text = String(String.UnicodeScalarView(address))
            #expect(throws: MailFault.address) { try render(.sample(address: text)) }
        }
    }

    @Test(
        "An installation's name is a word",
        arguments: ["", "a.b", "a b", "a>", "a\r\n", "ñ", String(repeating: "a", count: 65)])
    func installation(name: String) {
        #expect(throws: MailFault.installation) {
            try renderer.render(.sample(), key: 1, installation: name, at: 0)
        }
    }

    @Test func impossible() {
        #expect(throws: MailFault.date) {
            try renderer.render(.sample(), key: 1, installation: "d1", at: .max)
        }
        #expect(throws: MailFault.sender) {
            try MailRenderer(settings: NotifyingSettings(from: "nobody"))
        }
    }

    /// Whether bytes are ASCII lines of at most 998 bytes, each with CRLF, and no other CR or LF.
    private func isWellFormed(_ bytes: [UInt8]) -> Bool {
        let lines = String(decoding: bytes, as: UTF8.self).unicodeScalars
            .split(separator: "\n", omittingEmptySubsequences: false)
        return bytes.allSatisfy { $0 < 0x7F && ($0 >= 0x20 || [9, 10, 13].contains($0)) }
            && lines.last?.isEmpty == true
            && lines.dropLast().allSatisfy { line in
                line.count <= 999 && line.last == "\r" && !line.dropLast().contains("\r")
            }
    }
}

extension SeededChance {
    /// What no address may hold.
    static let breaking = [
        "\r\n", "\n", "\r", "\u{0}", "<", ">", " ", ",", ";", "\"", "@", "..", "\u{7F}", "ñ",
        ">\r\nRCPT TO:<eve@x.example", "\r\nBcc: eve@x.example", "(", ":", "\\", "\u{2028}",
    ]

    /// Text of pieces that are dangerous in a header or a body.
    fileprivate mutating func nasty() -> String {
        let more = [
            "\r\nBcc: eve@x.example\r\n", "\r\n\r\n", "\r\n.\r\n", "=?utf-8?q?=0D=0A?=", "=", "?=",
            "From ", "\t", "é", "日本", "👩‍🏫", "a", "word ", ",", "\"", "\\", "(", ")", "\u{1B}",
            String(repeating: "x", count: 1_100), String(repeating: " ", count: 90), ": ", ";",
        ]
        let pieces = Self.breaking + more
        return (0..<below(12)).map { _ in pieces[below(pieces.count)] }.joined()
    }
}
