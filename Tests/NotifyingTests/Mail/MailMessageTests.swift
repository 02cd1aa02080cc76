import TestSupport
import Testing
import WorkBasedLearning

@testable import Notifying

/// What strangers write into the register must not break a mail.
@Suite struct MailMessageTests {
    private func render(_ announcement: Announcement) throws -> Notice {
        try makeRenderer().render(announcement, key: 7, installation: "d1", at: 1_800_000_000)
    }

    @Test("No field can break the message or the calendar (seed 43)")
    func injections() throws {
        var chance = SeededChance(seed: 43)
        let renderer = try makeRenderer()
        let announcements = (0..<300).map { _ in Announcement.dangerous(&chance) }
        let notices = try announcements.map {
            try renderer.render($0, key: 7, installation: "d1", at: 1_800_000_000)
        }
        for notice in notices { #expect(isWellFormed(notice.bytes)) }
        let names = [
            "Auto-Submitted", "Content-Type", "Date", "From", "MIME-Version", "Message-ID",
            "Reply-To", "Subject", "To", "X-Auto-Response-Suppress",
        ].map { $0.lowercased() }.sorted()
        for (mail, announcement) in zip(try readByPython(notices.map(\.bytes)), announcements) {
            #expect(mail.headers.map { $0[0].lowercased() }.sorted() == names)
            #expect(mail.addresses.count == 3 && mail.parts.count == 6)
            #expect(mail.addresses[1].last == "sam@clinic.example.com")
            let name = headerName(announcement.recipient.name)
            #expect(withoutBlanks(mail.addresses[1][1]) == withoutBlanks(name))
            #expect(mail.calendars.count == 2)
            let events = mail.calendars.flatMap(\.events)
            #expect(events.count == 2 && events.allSatisfy { $0.errors.isEmpty })
            #expect(events.allSatisfy { $0.attendees.count == 1 && $0.uid == "e@d1" })
        }
    }

    @Test("No address with more than an address gets through (seed 44)")
    func addresses() throws {
        var chance = SeededChance(seed: 44)
        let renderer = try makeRenderer()
        for _ in 0..<2_000 {
            var address = Array("sam@clinic.example.com".unicodeScalars)
            let piece = SeededChance.breaking[chance.below(SeededChance.breaking.count)]
            address.insert(contentsOf: piece.unicodeScalars, at: chance.below(address.count + 1))
            let text = String(String.UnicodeScalarView(address))
            do {
                let notice = try renderer.render(
                    .sample(address: text), key: 1, installation: "d1", at: 0)
                // A letter beyond ASCII makes another address, and an international domain one.
                if notice.recipient.contains("ñ") {
                    #expect(notice.recipient.replacing("ñ", with: "") == "sam@clinic.example.com")
                    continue
                }
                #expect(notice.recipient.hasPrefix("sam@"), "\(text)")
                #expect(isPlain(notice.recipient, with: "@.-"))
                #expect(notice.recipient.contains("xn--"), "\(text)")
            } catch {
                #expect(error == .address)
            }
        }
    }
}

extension Announcement {
    /// An ask whose every text is dangerous.
    static func dangerous(_ chance: inout SeededChance) -> Announcement {
        let event = CalendarEvent(
            name: "e", sequence: 0, start: moment("2027-02-16T09:00"),
            end: moment("2027-02-16T11:00"), place: chance.nasty())
        let students: [Details] = [["student": .text(chance.nasty())]]
        return .sample(
            name: chance.nasty(),
            details: [
                "what": .text(chance.nasty() + "x"), "host": .text(chance.nasty()),
                "address": .text(chance.nasty()), "students": .list(students),
                "count": .number(1), "day": .day(Day(number: 20_000)),
            ], calendar: CalendarNote(method: .request, events: [event]))
    }
}

extension SeededChance {
    /// What no address may hold.
    static let breaking = [
        "\r\n", "\n", "\r", "\u{0}", "<", ">", " ", ",", ";", "\"", "@", "..", "\u{7F}", "ñ",
        ">\r\nRCPT TO:<eve@x.example", "\r\nBcc: eve@x.example", "(", ":", "\\", "\u{2028}",
    ]

    /// Text of pieces that are dangerous in a header, a body, HTML, a template or a calendar.
    mutating func nasty() -> String {
        let more = [
            "\r\nBcc: eve@x.example\r\n", "\r\n\r\n", "\r\n.\r\n", "=?utf-8?q?=0D=0A?=", "=", "?=",
            "From ", "\t", "é", "日本", "👩‍🏫", "a", "word ", ",", "\"", "\\", "(", ")", "\u{1B}",
            String(repeating: "x", count: 1_100), String(repeating: " ", count: 90), ": ", ";",
            "\r\nEND:VEVENT\r\n", "\nATTENDEE:mailto:eve@x.example", "{{name}}", "{{#a}}",
            "<script>", "</p>", "&amp;", "--=_a", "\r\n--=_a\r\n",
        ]
        let pieces = Self.breaking + more
        return (0..<below(12)).map { _ in pieces[below(pieces.count)] }.joined()
    }
}
