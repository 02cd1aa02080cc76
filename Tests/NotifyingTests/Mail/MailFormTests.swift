import Testing

@testable import Notifying

@Suite struct MailFormTests {
    private func read(_ body: MailBody) throws -> ReadMail {
        let form = try MailForm(hasCalendar: body.calendar != nil, at: 1_800_000_000)
        let person = Sender(name: "", address: try MailAddress("a@b.example"))
        form.address(from: person, to: person, subject: "s", id: "i@b.example")
        form.setBody(body, boundary: "x")
        return try #require(readByPython([form.bytes()]).first)
    }

    @Test("Texts alone are alternatives")
    func texts() throws {
        let mail = try read(MailBody(text: "Sí\n", html: "<p>Sí</p>\n"))
        #expect(mail.defects == [])
        #expect(mail.types == ["multipart/alternative", "text/plain", "text/html"])
        #expect(mail.text() == "Sí\n" && mail.text("text/html") == "<p>Sí</p>\n")
        #expect(mail.parts[1].parameters == ["charset": "utf-8"])
    }

    @Test("A calendar is among the texts, and a file beside them")
    func calendar() throws {
        let bytes = Array(
            """
            BEGIN:VCALENDAR\r\nPRODID:x\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\n\
            UID:é\r\nSEQUENCE:0\r\nDTSTAMP:20270101T000000Z\r\nDTSTART:20270101T000000Z\r\n\
            DTEND:20270101T010000Z\r\nSUMMARY:s\r\nSTATUS:CONFIRMED\r\n\
            ORGANIZER:mailto:a@b.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n
            """.utf8)
        let calendar = MailBody.Calendar(method: "REQUEST", bytes: bytes)
        let mail = try read(MailBody(text: "a\n", html: "b\n", calendar: calendar))
        #expect(mail.defects == [])
        #expect(
            mail.types == [
                "multipart/mixed", "multipart/alternative", "text/plain", "text/html",
                "text/calendar", "application/ics",
            ])
        #expect(mail.parts.map(\.children) == [2, 3, 0, 0, 0, 0])
        let (inline, file) = (mail.parts[4], mail.parts[5])
        #expect(inline.parameters == ["charset": "UTF-8", "method": "REQUEST"])
        #expect(inline.disposition == "" && inline.name == "")
        #expect(file.disposition == "attachment" && file.name == "invite.ics")
        #expect(Array(inline.text.utf8) == bytes && Array(file.text.utf8) == bytes)
    }
}
