import TestSupport
import Testing
import WorkBasedLearning

@testable import Notifying

@Suite struct CalendarWriterTests {
    private let writer = CalendarWriter(
        time: UTCTime(timeZone: "America/Los_Angeles"), installation: "d1")

    private func text(_ note: CalendarNote, _ words: [CalendarWriter.Words]) throws -> String {
        let bytes = writer.bytes(
            note, words: words, organizer: try Sender("Office <wbl+a1.x@x.example>"),
            attendee: try Sender("Sam, Example <sam@clinic.example.com>"), stamp: 1_800_000_000)
        return String(decoding: bytes, as: UTF8.self)
    }

    private func event(_ sequence: Int = 0, isCancelled: Bool = false) -> CalendarEvent {
        CalendarEvent(
            name: "employer_ask.1.2.0.3", sequence: sequence, start: moment("2027-02-16T09:00"),
            end: moment("2027-02-16T11:00"), place: "Clinic, 12 Mill Street",
            isCancelled: isCancelled)
    }

    private let words = CalendarWriter.Words(summary: "Tour", description: "a\nb")

    @Test("A request, line by line")
    func request() throws {
        let text = try text(CalendarNote(method: .request, events: [event()]), [words])
        #expect(
            text.components("\r\n") == [
                "BEGIN:VCALENDAR", "PRODID:-//wbld//wbld//EN", "VERSION:2.0",
                "CALSCALE:GREGORIAN", "METHOD:REQUEST", "BEGIN:VEVENT",
                "UID:employer_ask.1.2.0.3@d1", "DTSTAMP:20270115T080000Z", "SEQUENCE:0",
                "DTSTART:20270216T170000Z", "DTEND:20270216T190000Z",
                "ORGANIZER;CN=Office:mailto:wbl+a1.x@x.example",
                "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=",
                " TRUE;CN=\"Sam, Example\":mailto:sam@clinic.example.com", "SUMMARY:Tour",
                "LOCATION:Clinic\\, 12 Mill Street", "DESCRIPTION:a\\nb", "STATUS:CONFIRMED",
                "TRANSP:OPAQUE", "END:VEVENT", "END:VCALENDAR", "",
            ])
    }

    @Test("A cancellation names the attendee, asks nothing, and frees the time")
    func cancellation() throws {
        let note = CalendarNote(method: .cancel, events: [event(2, isCancelled: true)])
        let text = try text(note, [words])
        #expect(text.contains("METHOD:CANCEL\r\n") && text.contains("\r\nSEQUENCE:2\r\n"))
        #expect(text.contains("STATUS:CANCELLED\r\nTRANSP:TRANSPARENT\r\n"))
        #expect(text.contains("\r\nATTENDEE;") && !text.contains("RSVP"))
    }

    @Test("A publication has no attendee, and may hold several events")
    func publication() throws {
        let events = [event(), event(1, isCancelled: true)]
        let note = CalendarNote(method: .publish, events: events)
        let text = try text(note, [words, words])
        #expect(!text.contains("ATTENDEE") && text.contains("METHOD:PUBLISH"))
        #expect(text.components("BEGIN:VEVENT").count == 3)
    }
}
