import CGMime

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

extension MailMessage {
    /// Sets a body: the texts, and the calendar twice where there is one: among the texts, so that
    /// a reader gets buttons, and as a file for programs that know only those.
    ///
    /// - Parameter boundary: a word that differs from mail to mail. The lines between parts begin
    ///   with `=_`, which no encoded part holds (RFC 2045, 6.7).
    func setBody(_ body: MailBody, boundary: String) throws(MailFault) {
        let texts = try Multipart("alternative", boundary: "=_a\(boundary)")
        try texts.add(Part("text", "plain", Array(body.text.utf8)))
        try texts.add(Part("text", "html", Array(body.html.utf8)))
        guard let calendar = body.calendar else { return setRoot(texts) }
        try texts.add(Part(calendar: calendar))
        let mixed = try Multipart("mixed", boundary: "=_m\(boundary)")
        mixed.add(texts)
        try mixed.add(Part(invitation: calendar.bytes))
        setRoot(mixed)
    }
}

/// Parts of a message, one after the other, under GMime's hands.
struct Multipart: ~Copyable {
    let multipart: UnsafeMutablePointer<GMimeMultipart>

    init(_ subtype: String, boundary: String) throws(MailFault) {
        guard let multipart = wbl_multipart_new(subtype, boundary) else { throw .writing }
        self.multipart = multipart
    }

    deinit { g_object_unref(multipart) }

    func add(_ part: borrowing Part) {
        g_mime_multipart_add(multipart, wbl_object_of_part(part.part))
    }

    func add(_ other: borrowing Multipart) {
        g_mime_multipart_add(multipart, wbl_object_of_multipart(other.multipart))
    }
}

/// One part of a message, under GMime's hands.
struct Part: ~Copyable {
    let part: UnsafeMutablePointer<GMimePart>

    /// Text in UTF-8, quoted-printable.
    init(_ type: String, _ subtype: String, _ bytes: [UInt8]) throws(MailFault) {
        try self.init(type, subtype, bytes, GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE)
        setParameter("charset", "utf-8")
    }

    /// The calendar as a reader's program looks for it: without a name or a disposition, which
    /// would make it a mere attachment; in base64, which keeps its CRLF.
    init(calendar: MailBody.Calendar) throws(MailFault) {
        try self.init("text", "calendar", calendar.bytes, GMIME_CONTENT_ENCODING_BASE64)
        setParameter("charset", "UTF-8")
        setParameter("method", calendar.method)
    }

    /// The calendar as a file.
    init(invitation bytes: [UInt8]) throws(MailFault) {
        try self.init("application", "ics", bytes, GMIME_CONTENT_ENCODING_BASE64)
        g_mime_object_set_disposition(wbl_object_of_part(part), "attachment")
        g_mime_part_set_filename(part, "invite.ics")
    }

    private init(
        _ type: String, _ subtype: String, _ bytes: [UInt8], _ encoding: GMimeContentEncoding
    ) throws(MailFault) {
        guard let part = g_mime_part_new_with_type(type, subtype) else { throw .writing }
        self.part = part
        let stream = g_mime_stream_mem_new_with_buffer(bytes, bytes.count)
        defer { g_object_unref(stream) }
        let content = g_mime_data_wrapper_new_with_stream(stream, GMIME_CONTENT_ENCODING_DEFAULT)
        defer { g_object_unref(content) }
        g_mime_part_set_content(part, content)
        g_mime_part_set_content_encoding(part, encoding)
    }

    deinit { g_object_unref(part) }

    private func setParameter(_ name: String, _ value: String) {
        g_mime_object_set_content_type_parameter(wbl_object_of_part(part), name, value)
    }
}
