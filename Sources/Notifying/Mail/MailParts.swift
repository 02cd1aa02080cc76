import CGMime

/// Parts of a message, one after the other, under GMime's hands.
struct Multipart: ~Copyable {
    let multipart: UnsafeMutablePointer<GMimeMultipart>

    /// The lines between the parts want a boundary before the message is written.
    init(_ subtype: String) throws(MailFault) {
        guard let multipart = wbl_multipart_new(subtype) else { throw .writing }
        self.multipart = multipart
    }

    deinit { g_object_unref(multipart) }

    /// - Parameter boundary: begins with `=_`, which no encoded part holds (RFC 2045, 6.7).
    func setBoundary(_ boundary: String) {
        g_mime_multipart_set_boundary(multipart, boundary)
    }

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
    static func text(_ subtype: String) throws(MailFault) -> Part {
        let part = try Part("text", subtype, GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE)
        part.setParameter("charset", "utf-8")
        return part
    }

    /// The calendar as a reader's program looks for it: without a name or a disposition, which
    /// would make it a mere attachment; in base64, which keeps its CRLF.
    static func calendar() throws(MailFault) -> Part {
        let part = try Part("text", "calendar", GMIME_CONTENT_ENCODING_BASE64)
        part.setParameter("charset", "UTF-8")
        return part
    }

    /// The calendar as a file.
    static func invitation() throws(MailFault) -> Part {
        let part = try Part("application", "ics", GMIME_CONTENT_ENCODING_BASE64)
        g_mime_object_set_disposition(wbl_object_of_part(part.part), "attachment")
        g_mime_part_set_filename(part.part, "invite.ics")
        return part
    }

    private init(_ type: String, _ subtype: String, _ encoding: GMimeContentEncoding)
        throws(MailFault)
    {
        guard let part = g_mime_part_new_with_type(type, subtype) else { throw .writing }
        self.part = part
        g_mime_part_set_content_encoding(part, encoding)
    }

    deinit { g_object_unref(part) }

    func setParameter(_ name: String, _ value: String) {
        g_mime_object_set_content_type_parameter(wbl_object_of_part(part), name, value)
    }

    func setContent(_ text: String) {
        var text = text
        text.withUTF8 { setContent($0) }
    }

    func setContent(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { setContent($0) }
    }

    /// GMime takes a copy of the bytes.
    private func setContent(_ bytes: UnsafeBufferPointer<UInt8>) {
        let stream = g_mime_stream_mem_new_with_buffer(bytes.baseAddress, bytes.count)
        defer { g_object_unref(stream) }
        let content = g_mime_data_wrapper_new_with_stream(stream, GMIME_CONTENT_ENCODING_DEFAULT)
        defer { g_object_unref(content) }
        g_mime_part_set_content(part, content)
    }
}
