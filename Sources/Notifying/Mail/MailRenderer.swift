package import WorkBasedLearning

/// Writes announcements as mails by RFC 5322, with CRLF line ends; in ASCII throughout, but for
/// the address of a recipient that is beyond it (RFC 6532).
///
/// GMime does the writing; every value that enters a header has lost its control characters, and
/// every address is a ``MailAddress``. An ask comes from an address of its own, which is also its
/// calendar's organizer, since readers' programs answer to either. Safe from any thread.
package struct MailRenderer: Sendable {
    private let sender: Sender
    private let redirection: Redirection?
    private let time: UTCTime
    private let tokens: Tokens
    private let templates: TemplateSet

    /// - Parameters:
    ///   - timeZone: the identifier of the zone in which announcements name moments.
    ///   - secret: the installation's secret, 16 bytes or more; with another one, answers to
    ///     earlier mails are not recognised.
    /// - Throws: ``MailFault/sender`` where the setting's sender is none, ``MailFault/address``
    ///   where the one to which mails are redirected is none, ``MailFault/secret``.
    package init(
        settings: NotifyingSettings, timeZone: String, secret: [UInt8], templates: TemplateSet
    ) throws(MailFault) {
        sender = try Sender(settings.from)
        guard Tokens.fit(sender.address) else { throw .sender }
        if let address = settings.redirection {
            redirection = Redirection(address: try MailAddress(address))
        } else {
            redirection = nil
        }
        time = UTCTime(timeZone: timeZone)
        tokens = try Tokens(secret: secret)
        self.templates = templates
    }

    /// Whether a text names a sender that mails can have.
    package static func accepts(sender text: String) -> Bool {
        guard let sender = try? Sender(text) else { return false }
        return Tokens.fit(sender.address)
    }

    /// An address as mails carry it; nil where none can.
    package static func delivery(_ address: String) -> String? {
        (try? MailAddress(address))?.text
    }

    /// Freezes an announcement as a notice under a key; see ``render(_:installation:at:)``.
    package func render(
        _ announcement: Announcement, key: Int64, installation: String, at unixSeconds: Int64
    ) throws(MailFault) -> Notice {
        try render([(announcement, key)], installation: installation, at: unixSeconds)[0]
    }

    /// Freezes announcements as notices, each under its key.
    ///
    /// The same arguments give the same bytes. `installation` names this daemon's database among
    /// all others at the sender's domain: 1 to 64 letters, digits and hyphens.
    package func render(
        _ announcements: [(Announcement, key: Int64)], installation: String, at unixSeconds: Int64
    ) throws(MailFault) -> [Notice] {
        guard (1...64).contains(installation.utf8.count), isPlain(installation, with: "-")
        else { throw .installation }
        let names = MailNames(installation: installation, domain: sender.address.domain)
        let forms = try MailForms(at: unixSeconds)
        var notices: [Notice] = []
        for (announcement, key) in announcements {
            let draft = try draft(of: announcement, names, at: unixSeconds)
            notices.append(
                draft.body.calendar == nil
                    ? try write(draft, announcement, key, names, on: forms.plain)
                    : try write(draft, announcement, key, names, on: forms.withCalendar))
        }
        return notices
    }

    private func write(
        _ draft: Draft, _ announcement: Announcement, _ key: Int64, _ names: MailNames,
        on form: borrowing MailForm
    ) throws(MailFault) -> Notice {
        let id = names.id(of: announcement.thread.root ?? "n\(key)")
        form.address(
            from: draft.from, to: draft.to,
            subject: headerText(onOneLine(draft.letter.subject)), id: id)
        form.setOptional(
            references: names.references(announcement.thread.earlier),
            unsubscribe: announcement.isRegular ? try unsubscription(key) : nil)
        form.setBody(draft.body, boundary: names.boundary(of: id))
        var notice = Notice(
            key: key, matter: announcement.matter, audience: announcement.audience,
            messageID: "<\(id)>",
            sender: try tokens.address(for: .bounce(key), at: sender.address).text,
            recipient: draft.to.address.text, bytes: try form.bytes())
        notice.isMarked = redirection != nil
        return notice
    }

    /// How a reader says that notices of a kind are not wanted.
    private func unsubscription(_ key: Int64) throws(MailFault) -> String {
        let address = try tokens.address(for: .unsubscribe(key), at: sender.address)
        return "<mailto:\(address.text)?subject=unsubscribe>"
    }

    /// A mail before it is written.
    private struct Draft {
        let from: Sender
        let to: Sender
        let letter: Letter
        let body: MailBody
    }

    private func draft(
        of announcement: Announcement, _ names: MailNames, at unixSeconds: Int64
    ) throws(MailFault) -> Draft {
        let recipient = Sender(
            name: announcement.recipient.name,
            address: try MailAddress(announcement.recipient.address))
        var from = sender
        if let ask = announcement.ask {
            let address = try tokens.address(for: .reply(ask), at: sender.address)
            from = Sender(name: sender.name, address: address)
        }
        guard var letter = templates.letter(announcement, sender: sender.name) else {
            throw .kind
        }
        if let redirection { letter = redirection.marked(letter, for: recipient) }
        let to = redirection?.recipient(for: recipient) ?? recipient
        var body = MailBody(text: bodyText(letter.text), html: bodyText(letter.html))
        if let note = announcement.calendar {
            let writer = CalendarWriter(time: time, installation: names.installation)
            let bytes = writer.bytes(
                note, words: letter.events, organizer: from, attendee: to, stamp: unixSeconds)
            body.calendar = MailBody.Calendar(method: note.method.rawValue, bytes: bytes)
        }
        return Draft(from: from, to: to, letter: letter, body: body)
    }
}
