import CGMime
package import WorkBasedLearning

/// Writes announcements as mails by RFC 5322, with CRLF line ends, in ASCII throughout.
///
/// GMime does the writing; every value that enters a header has lost its control characters, and
/// every address is a ``MailAddress``. Safe from any thread.
package struct MailRenderer: Sendable {
    private let sender: Sender

    /// - Throws: ``MailFault/sender`` where the setting's sender is none.
    package init(settings: NotifyingSettings) throws(MailFault) {
        sender = try Sender(settings.from)
    }

    /// Freezes an announcement as a notice under a key.
    ///
    /// The same arguments give the same bytes. `installation` names this daemon's database among
    /// all others at the sender's domain: 1 to 64 letters, digits and hyphens.
    package func render(
        _ announcement: Announcement, key: Int64, installation: String, at unixSeconds: Int64
    ) throws(MailFault) -> Notice {
        let recipient = try MailAddress(announcement.address)
        guard (1...64).contains(installation.utf8.count),
            installation.utf8.allSatisfy({ isLetterOrDigit($0) || $0 == UInt8(ascii: "-") })
        else { throw .installation }
        let id = "n\(key).\(installation)@\(sender.address.domain)"
        let message = try MailMessage()
        message.setFrom(name: sender.name, address: sender.address)
        message.setTo(name: headerName(announcement.name), address: recipient)
        message.setSubject(headerText(announcement.subject))
        try message.setDate(unixSeconds)
        message.setMessageID(id)
        message.setHeader("Auto-Submitted", "auto-generated")
        message.setHeader("X-Auto-Response-Suppress", "OOF, AutoReply")
        message.setBody(bodyText(announcement.body))
        return Notice(
            key: key, matter: announcement.matter, audience: announcement.audience,
            messageID: "<\(id)>", recipient: recipient.text, bytes: try message.bytes())
    }
}
