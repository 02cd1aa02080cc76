import TestSupport
import Testing
import WorkBasedLearning

@testable import Notifying

@Suite struct MailRendererTests {
    private let renderer: MailRenderer
    private let tokens: Tokens

    init() throws {
        renderer = try makeRenderer()
        tokens = try Tokens(secret: Array(0..<32))
    }

    private func render(_ announcement: Announcement, key: Int64 = 7) throws -> Notice {
        try renderer.render(announcement, key: key, installation: "d1", at: 1_800_000_000)
    }

    @Test("Every header says what it must, once")
    func headers() throws {
        let notice = try render(.sample(name: "Sám, \"the\" Example", thread: MailThread()))
        let mail = try #require(readByPython([notice.bytes]).first)
        #expect(mail.defects == [])
        #expect(mail.values("Date") == ["Fri, 15 Jan 2027 08:00:00 +0000"])
        #expect(mail.values("Message-ID") == ["<n7.d1@localhost>"])
        #expect(mail.values("MIME-Version") == ["1.0"])
        #expect(mail.values("Auto-Submitted") == ["auto-generated"])
        #expect(mail.values("X-Auto-Response-Suppress") == ["OOF, AutoReply"])
        #expect(mail.values("References") == [] && mail.values("List-Unsubscribe") == [])
        #expect(
            mail.addresses == [
                ["from", "Work-Based Learning", "wbl@localhost"],
                ["to", "Sám, \"the\" Example", "sam@clinic.example.com"],
                ["reply-to", "Work-Based Learning", "wbl@localhost"],
            ])
        #expect(notice.messageID == "<n7.d1@localhost>")
        #expect(notice.recipient == "sam@clinic.example.com")
        #expect(notice.sender == "wbl+b7.\(tokens.token(for: .bounce(7)))@localhost")
    }

    @Test("A mail is the same whatever was written before it", arguments: Language.allCases)
    func together(language: Language) throws {
        let single = try EveryMail.all(language)
        let keyed = single.map { ($0.announcement, key: $0.notice.key) }
        for order in [keyed, keyed.reversed()] {
            let notices = try renderer.render(order, installation: "d1", at: 1_800_000_000)
            let sorted = notices.sorted { $0.key < $1.key }
            #expect(sorted.map(\.bytes) == single.map(\.notice.bytes))
        }
    }

    @Test("An ask comes from its own address, which is the organizer too")
    func asks() throws {
        let ask = Ask(subject: 42, contact: 7, round: 3)
        let event = CalendarEvent(
            name: "e", sequence: 1, start: moment("2027-02-16T09:00"),
            end: moment("2027-02-16T11:00"), place: "Clinic")
        let notice = try render(
            .sample(calendar: CalendarNote(method: .request, events: [event]), ask: ask))
        let mail = try #require(readByPython([notice.bytes]).first)
        let address = "wbl+a42.\(tokens.token(for: .reply(ask)))@localhost"
        #expect(mail.addresses.filter { $0[0] != "to" }.map { $0[2] } == [address, address])
        let found = try #require(mail.calendars.first?.events.first)
        #expect(mail.calendars.count == 2 && mail.calendars[0] == mail.calendars[1])
        #expect(found.organizer.address == "mailto:\(address)" && found.uid == "e@d1")
        #expect(found.attendees.map(\.address) == ["mailto:sam@clinic.example.com"])
        #expect(found.attendees.first?.parameters["RSVP"] == "TRUE")
        #expect(found.start == "2027-02-16T17:00:00+0000" && found.sequence == 1)
        #expect(mail.values("Message-ID") == ["<employer_ask.1.2.0.3.d1@localhost>"])
    }

    @Test("A mail goes on with earlier ones, and a regular one says how to stop it")
    func threads() throws {
        let earlier = (0..<30).map { "employer_ask.\($0).1000000.0.1000000" }
        let notice = try render(.sample(thread: MailThread(earlier: earlier), isRegular: true))
        let mail = try #require(readByPython([notice.bytes]).first)
        #expect(mail.defects == [])
        #expect(mail.values("In-Reply-To") == ["<\(earlier[29]).d1@localhost>"])
        let references =
            mail.values("References").first?.split(whereSeparator: \.isWhitespace) ?? []
        #expect(references.count == 20 && references.first == "<\(earlier[0]).d1@localhost>")
        let token = tokens.token(for: .unsubscribe(7))
        #expect(
            mail.values("List-Unsubscribe") == [
                "<mailto:wbl+u7.\(token)@localhost?subject=unsubscribe>"
            ])
        #expect(isWellFormed(notice.bytes, width: 200))
    }

    @Test("A redirected mail goes to one address, and says so at its top")
    func redirected() throws {
        let notice = try makeRenderer(redirect: "look@x.example")
            .render(.sample(), key: 1, installation: "d1", at: 0)
        let mail = try #require(readByPython([notice.bytes]).first)
        #expect(notice.recipient == "look@x.example")
        #expect(mail.addresses.contains(["to", "Sam Example", "look@x.example"]))
        #expect(mail.values("Subject").first?.hasPrefix("[to: sam@clinic.example.com] ") == true)
        let text = try #require(mail.text())
        #expect(text.hasPrefix("[to: sam@clinic.example.com] This mail would have gone to Sam "))
        let html = try #require(mail.text("text/html"))
        #expect(html.contains("<body>\n<p><strong>[to: sam@clinic.example.com]"))
    }

    @Test("The same announcement gives the same bytes")
    func stable() throws {
        #expect(try render(.sample()).bytes == render(.sample()).bytes)
    }

    @Test("Mails of every kind and action arrive without a defect", arguments: languages)
    func everyKind(language: Language) throws {
        let all = try EveryMail.all(language)
        #expect(Set(all.map(\.announcement.kind)) == Set(NoticeKind.all.map(\.word)))
        #expect(Set(all.map(\.announcement.action)) == [.new, .change, .cancellation])
        #expect(
            Set(all.compactMap(\.announcement.calendar?.method)) == [.request, .publish, .cancel])
        for (mail, sent) in zip(try readByPython(all.map(\.notice.bytes)), all) {
            #expect(mail.defects == [])
            let to = try #require(mail.addresses.first { $0[0] == "to" })
            #expect(
                withoutBlanks(to[1])
                    == withoutBlanks(headerName(sent.announcement.recipient.name)))
            #expect(to[2] == sent.announcement.recipient.address)
            #expect(mail.calendars.allSatisfy { $0.events.allSatisfy { $0.errors.isEmpty } })
            #expect(mail.calendars.count == (sent.announcement.calendar == nil ? 0 : 2))
            let method = sent.announcement.calendar?.method.rawValue
            #expect(mail.calendars.allSatisfy { $0.method == method })
            let inline = mail.parts.first { $0.type == "text/calendar" }
            #expect(inline?.parameters["method"] == method)
            #expect(mail.values("Subject").first?.isEmpty == false)
        }
        #expect(all.allSatisfy { isWellFormed($0.notice.bytes, width: 200) })
        #expect(all.flatMap { linesToBreak($0.notice.bytes) } == [])
        #expect(Set(all.map(\.notice.messageID)).count == all.count)
    }

    @Test("A calendar can follow each event from the first mail to the last", arguments: languages)
    func events(language: Language) throws {
        let all = try EveryMail.all(language)
        var known: [String: ReadMail.Event] = [:]
        var ends = 0
        for (mail, sent) in zip(try readByPython(all.map(\.notice.bytes)), all) {
            for event in mail.calendars.first?.events ?? [] {
                let before = known.updateValue(
                    event, forKey: "\(event.uid) \(sent.notice.recipient)")
                guard let before else { continue }
                let hasMoved = (before.start, before.end) != (event.start, event.end)
                let isOver = event.status == "CANCELLED"
                #expect(event.sequence >= before.sequence + (hasMoved || isOver ? 1 : 0))
                #expect(before.status != "CANCELLED")
                if isOver { ends += 1 }
            }
        }
        #expect(ends > 0)
    }

    @Test(
        "An installation's name is a word",
        arguments: ["", "a.b", "a b", "a>", "a\r\n", "ñ", String(repeating: "a", count: 65)])
    func installation(name: String) {
        #expect(throws: MailFault.installation) {
            try renderer.render(.sample(), key: 1, installation: name, at: 0)
        }
    }

    @Test func impossible() throws {
        #expect(throws: MailFault.date) {
            try renderer.render(.sample(), key: 1, installation: "d1", at: .max)
        }
        #expect(throws: MailFault.kind) {
            let stranger = Announcement(
                kind: "carrier_pigeon", matter: Matter(kind: "x", subject: 1, recipient: 1),
                audience: .employer,
                recipient: Recipient(name: "", address: "a@b.example", language: .english),
                details: [:])
            return try render(stranger)
        }
        let templates = try TemplateSet()
        func make(_ settings: NotifyingSettings, secret: Int = 32) throws {
            _ = try MailRenderer(
                settings: settings, timeZone: "UTC", secret: Array(repeating: 1, count: secret),
                templates: templates)
        }
        #expect(throws: MailFault.sender) { try make(NotifyingSettings(from: "nobody")) }
        var redirected = NotifyingSettings(mode: .redirect)
        redirected.redirectTo = "nobody"
        #expect(throws: MailFault.address) { try make(redirected) }
        #expect(MailRenderer.delivery("a@b.example") == "a@b.example")
        #expect(MailRenderer.delivery("a@bücher.example") == "a@xn--bcher-kva.example")
        #expect(MailRenderer.delivery("A <a@b.example>") == nil)
        #expect(MailRenderer.delivery("zoë@b.example") == "zoë@b.example")
        #expect(!MailRenderer.accepts(sender: "zoë@b.example"))
        #expect(throws: MailFault.secret) { try make(NotifyingSettings(), secret: 15) }
        let long = String(repeating: "a", count: 30)
        #expect(throws: MailFault.sender) { try make(NotifyingSettings(from: "\(long)@b.example")) }
        #expect(MailRenderer.accepts(sender: "A <a@b.example>"))
        #expect(!MailRenderer.accepts(sender: "\(long)@b.example"))
        #expect(!MailRenderer.accepts(sender: "nobody"))
    }
}

/// Whether bytes are ASCII lines of at most so many bytes, each with CRLF, and no other CR or LF.
func isWellFormed(_ bytes: [UInt8], width: Int = 998) -> Bool {
    let lines = String(decoding: bytes, as: UTF8.self).unicodeScalars
        .split(separator: "\n", omittingEmptySubsequences: false)
    return bytes.allSatisfy { $0 < 0x7F && ($0 >= 0x20 || [9, 10, 13].contains($0)) }
        && lines.last?.isEmpty == true
        && lines.dropLast().allSatisfy { line in
            line.count <= width + 1 && line.last == "\r" && !line.dropLast().contains("\r")
        }
}

/// A name without its blanks: Python leaves one between two encoded words (RFC 2047, 6.2).
func withoutBlanks(_ name: String) -> [Unicode.Scalar] {
    name.unicodeScalars.filter { $0 != " " }
}

/// The lines of more than 78 characters that could have been broken at a blank.
private func linesToBreak(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).components("\r\n").filter { line in
        line.utf8.count > 78 && line.split(separator: " ").count > 2
    }
}
