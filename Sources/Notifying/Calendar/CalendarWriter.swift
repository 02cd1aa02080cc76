import WorkBasedLearning

/// Writes what a mail does to a calendar, by RFC 5545 (form), 5546 (methods) and 6047 (in mails).
///
/// A request is answered with buttons: its one attendee is the mail's recipient, and its organizer
/// the mail's sender. A publication has no attendee, so that nobody is asked: with `RSVP=FALSE`
/// Gmail shows its buttons all the same.
struct CalendarWriter: Sendable {
    let time: UTCTime
    /// Names this daemon's database in the events' UIDs.
    let installation: String

    /// How one event reads.
    struct Words: Sendable, Equatable {
        let summary: String
        let description: String
    }

    /// The whole calendar; `words` are those of each event.
    func bytes(
        _ note: CalendarNote, words: [Words], organizer: Sender, attendee: Sender, stamp: Int64
    ) -> [UInt8] {
        var lines = ContentLines()
        lines.add("BEGIN", word: "VCALENDAR")
        lines.add("PRODID", word: "-//wbld//wbld//EN")
        lines.add("VERSION", word: "2.0")
        lines.add("CALSCALE", word: "GREGORIAN")
        lines.add("METHOD", word: note.method.rawValue)
        for (event, words) in zip(note.events, words) {
            lines.add("BEGIN", word: "VEVENT")
            lines.add("UID", word: "\(event.name)@\(installation)")
            lines.add("DTSTAMP", word: UTCTime.text(stamp))
            lines.add("SEQUENCE", word: String(event.sequence))
            lines.add("DTSTART", word: time.text(event.start))
            lines.add("DTEND", word: time.text(event.end))
            add(organizer, note.method == .publish ? nil : attendee, note.method, to: &lines)
            lines.add("SUMMARY", text: words.summary)
            lines.add("LOCATION", text: event.place)
            lines.add("DESCRIPTION", text: words.description)
            lines.add("STATUS", word: event.isCancelled ? "CANCELLED" : "CONFIRMED")
            lines.add("TRANSP", word: event.isCancelled ? "TRANSPARENT" : "OPAQUE")
            lines.add("END", word: "VEVENT")
        }
        lines.add("END", word: "VCALENDAR")
        return lines.bytes
    }

    private func add(
        _ organizer: Sender, _ attendee: Sender?, _ method: CalendarNote.Method,
        to lines: inout ContentLines
    ) {
        func name(_ person: Sender) -> String {
            ContentLines.parameter(
                "CN", person.name.isEmpty ? person.address.text : person.name)
        }
        lines.add("ORGANIZER", [name(organizer)], word: organizer.address.uri)
        guard let attendee else { return }
        let asks = method == .request ? ["PARTSTAT=NEEDS-ACTION", "RSVP=TRUE"] : []
        lines.add(
            "ATTENDEE",
            ["CUTYPE=INDIVIDUAL", "ROLE=REQ-PARTICIPANT"] + asks + [name(attendee)],
            word: attendee.address.uri)
    }
}
