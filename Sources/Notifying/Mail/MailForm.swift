/// A mail of one shape, filled in again for each of many: the texts, and the calendar twice where
/// there is one, among the texts, so that a reader gets buttons, and as a file for programs that
/// know only those.
///
/// What a mail is does not depend on those before it.
struct MailForm: ~Copyable {
    private let message: MailMessage
    private let text: Part
    private let html: Part
    private let calendar: Part
    private let invitation: Part
    private let texts: Multipart
    private let mixed: Multipart

    /// - Parameter unixSeconds: the moment that all the mails bear.
    init(hasCalendar: Bool, at unixSeconds: Int64) throws(MailFault) {
        let message = try MailMessage()
        let text = try Part.text("plain")
        let html = try Part.text("html")
        let calendar = try Part.calendar()
        let invitation = try Part.invitation()
        let texts = try Multipart("alternative")
        let mixed = try Multipart("mixed")
        try message.setDate(unixSeconds)
        message.setHeader("Auto-Submitted", "auto-generated")
        message.setHeader("X-Auto-Response-Suppress", "OOF, AutoReply")
        texts.add(text)
        texts.add(html)
        if hasCalendar {
            texts.add(calendar)
            mixed.add(texts)
            mixed.add(invitation)
            message.setRoot(mixed)
        } else {
            message.setRoot(texts)
        }
        self.message = message
        self.text = text
        self.html = html
        self.calendar = calendar
        self.invitation = invitation
        self.texts = texts
        self.mixed = mixed
    }

    /// Fills in who writes to whom, about what.
    func address(from: Sender, to: Sender, subject: String, id: String) {
        message.setFrom(name: from.name, address: from.address)
        message.setTo(name: to.name, address: to.address)
        message.setSubject(subject)
        message.setMessageID(id)
    }

    /// Fills in the headers that not every mail has; those that are nil are not there.
    func setOptional(references: [String], unsubscribe: String?) {
        let last = references.last
        set("In-Reply-To", last)
        set("References", last == nil ? nil : references.joined(separator: " "))
        set("List-Unsubscribe", unsubscribe)
    }

    /// A header that was there before goes first, so that their order is always the same.
    private func set(_ name: String, _ value: String?) {
        message.removeHeader(name)
        if let value { message.setHeader(name, value) }
    }

    /// Fills in what the mail says.
    ///
    /// - Parameters:
    ///   - body: one with a calendar if the form has one, and only then.
    ///   - boundary: a word that differs from mail to mail.
    func setBody(_ body: MailBody, boundary: String) {
        text.setContent(body.text)
        html.setContent(body.html)
        texts.setBoundary("=_a\(boundary)")
        guard let note = body.calendar else { return }
        calendar.setParameter("method", note.method)
        calendar.setContent(note.bytes)
        invitation.setContent(note.bytes)
        mixed.setBoundary("=_m\(boundary)")
    }

    /// The whole mail.
    func bytes() throws(MailFault) -> [UInt8] { try message.bytes() }
}
