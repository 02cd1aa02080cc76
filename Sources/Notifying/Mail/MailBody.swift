/// What a mail says: its texts, and what it does to the reader's calendar.
struct MailBody: Sendable, Equatable {
    let text: String
    let html: String
    var calendar: Calendar?

    /// A calendar by RFC 5545, and its method, which the mail's header repeats (RFC 6047, 2.4).
    struct Calendar: Sendable, Equatable {
        let method: String
        let bytes: [UInt8]
    }
}
