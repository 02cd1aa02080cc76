import CGMime

/// A message under GMime's hands that is written again and again with other contents, since what
/// many mails have in common is dear to make.
///
/// Texts must be free of control characters. What was not set anew is as it was.
struct MailMessage: ~Copyable {
    private let message: UnsafeMutablePointer<GMimeMessage>
    private let options: OpaquePointer
    private let stream: UnsafeMutablePointer<GMimeStream>

    /// GMime counts its initialisations without a lock, so it is initialised once.
    static let isReady: Void = g_mime_init()

    init() throws(MailFault) {
        Self.isReady
        guard let message = g_mime_message_new(1), let options = g_mime_format_options_new(),
            let stream = g_mime_stream_mem_new()
        else { throw .writing }
        g_mime_format_options_set_newline_format(options, GMIME_NEWLINE_FORMAT_DOS)
        (self.message, self.options, self.stream) = (message, options, stream)
    }

    deinit {
        g_object_unref(stream)
        g_mime_format_options_free(options)
        g_object_unref(message)
    }

    /// Sets who wrote the mail, and where answers go: the same address (see ``MailRenderer``).
    func setFrom(name: String, address: MailAddress) {
        setMailbox(GMIME_ADDRESS_TYPE_FROM, name: name, address: address)
        setMailbox(GMIME_ADDRESS_TYPE_REPLY_TO, name: name, address: address)
    }

    func setTo(name: String, address: MailAddress) {
        setMailbox(GMIME_ADDRESS_TYPE_TO, name: name, address: address)
    }

    private func setMailbox(_ type: GMimeAddressType, name: String, address: MailAddress) {
        let name = name.isEmpty ? nil : name
        let mailbox = wbl_mailbox_new(name, address.text)
        defer { g_object_unref(mailbox) }
        internet_address_set_charset(mailbox, "utf-8")
        let addresses = g_mime_message_get_addresses(message, type)
        internet_address_list_clear(addresses)
        internet_address_list_add(addresses, mailbox)
    }

    func setSubject(_ subject: String) {
        g_mime_message_set_subject(message, subject, "utf-8")
    }

    /// Sets the moment, in UTC.
    func setDate(_ unixSeconds: Int64) throws(MailFault) {
        guard let date = g_date_time_new_from_unix_utc(gint64(unixSeconds)) else { throw .date }
        defer { g_date_time_unref(date) }
        g_mime_message_set_date(message, date)
    }

    /// Sets the Message-ID, given without its angle brackets.
    func setMessageID(_ id: String) {
        g_mime_message_set_message_id(message, id)
    }

    func setHeader(_ name: String, _ value: String) {
        g_mime_object_set_header(wbl_object_of_message(message), name, value, "utf-8")
    }

    func removeHeader(_ name: String) {
        g_mime_object_remove_header(wbl_object_of_message(message), name)
    }

    /// Makes parts the content.
    func setRoot(_ root: borrowing Multipart) {
        g_mime_message_set_mime_part(message, wbl_object_of_multipart(root.multipart))
    }

    /// The whole message with CRLF line ends.
    func bytes() throws(MailFault) -> [UInt8] {
        let written = wbl_emptied(stream)
        guard g_mime_object_write_to_stream(wbl_object_of_message(message), options, stream) >= 0,
            let written
        else { throw .writing }
        return Array(
            UnsafeRawBufferPointer(start: written.pointee.data, count: Int(written.pointee.len)))
    }
}
