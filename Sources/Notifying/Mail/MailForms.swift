/// The forms of all shapes of mails.
struct MailForms: ~Copyable {
    let plain: MailForm
    let withCalendar: MailForm

    /// - Parameter unixSeconds: the moment that all the mails bear.
    init(at unixSeconds: Int64) throws(MailFault) {
        let plain = try MailForm(hasCalendar: false, at: unixSeconds)
        let withCalendar = try MailForm(hasCalendar: true, at: unixSeconds)
        self.plain = plain
        self.withCalendar = withCalendar
    }
}
