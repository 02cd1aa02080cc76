import WorkBasedLearning

@testable import Notifying

/// A mail whose names and texts are hard to write in a mail.
struct EveryMail {
    let announcement: Announcement
    let notice: Notice

    /// Mails of every kind and action, in the order in which they are told.
    static func all(_ language: Language) throws -> [EveryMail] {
        let renderer = try makeRenderer()
        let first = Int64(languages.firstIndex(of: language) ?? 0) * 1_000
        return try Loud.announcements(language).enumerated().map { number, plain in
            let announcement = plain.followed(by: hardTexts[number % hardTexts.count])
            let notice = try renderer.render(
                announcement, key: first + Int64(number), installation: "d1", at: 1_800_000_000)
            return EveryMail(announcement: announcement, notice: notice)
        }
    }

    /// Umlauts and quotes, scripts from right to left, marks that turn the direction, what looks
    /// like markup, encoded words or addresses, and words that no blank breaks.
    private static let hardTexts = [
        "Zoë \"Öz\" Ünal-Straßenbahnführerin",
        "דוד „בן־גוריון“ כהן",
        "O'Brien, \\ (Sr.); <b>&amp; {{name}}</b>",
        "O’Brien, \\ (Sr.)",
        "عائشة \u{202E}بنت\u{202C} أبي بكر",
        String(repeating: "Überlänge", count: 20),
        "=?utf-8?q?=41?= 👩‍🏫 <eve@x.example>, eve@x.example;",
        ".\u{A0}From 日本語の名前 e\u{301}",
    ]
}

extension MailParcel {
    init(_ notice: Notice) {
        self.init(sender: notice.sender, recipient: notice.recipient, bytes: notice.bytes)
    }
}

extension Announcement {
    /// The same with more behind each name and text.
    fileprivate func followed(by text: String) -> Announcement {
        let note = calendar.map { calendar in
            CalendarNote(
                method: calendar.method, events: calendar.events.map { $0.followed(by: text) })
        }
        let name = Recipient(
            name: "\(recipient.name) \(text)", address: recipient.address,
            language: recipient.language)
        return Announcement(
            kind: kind, matter: matter, audience: audience, action: action, tellings: tellings,
            recipient: name, details: details.followed(by: text), ask: ask, thread: thread,
            calendar: note, isRegular: isRegular)
    }
}

extension CalendarEvent {
    fileprivate func followed(by text: String) -> CalendarEvent {
        CalendarEvent(
            name: name, sequence: sequence, start: start, end: end, place: "\(place) \(text)",
            isCancelled: isCancelled, details: details.followed(by: text))
    }
}

extension Details {
    fileprivate func followed(by text: String) -> Details {
        var more = self
        for (name, detail) in values { more[name] = detail.followed(by: text) }
        return more
    }
}

extension Detail {
    fileprivate func followed(by text: String) -> Detail {
        switch self {
        case .text(let own): .text("\(own) \(text)")
        case .record(let inner): .record(inner.followed(by: text))
        case .list(let list): .list(list.map { $0.followed(by: text) })
        case .number, .flag, .day, .time, .experience: self
        }
    }
}
