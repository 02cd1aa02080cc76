import CGMime

/// The beginning of a mail of ours, as a person reads it.
package struct MailExcerpt: Sendable, Equatable {
    package let subject: String
    /// The first lines of the plain text.
    package let lines: [String]

    /// Reads a message by RFC 5322; what is missing stays empty.
    package init(_ bytes: [UInt8], lines limit: Int = 12) {
        MailMessage.isReady
        let stream = g_mime_stream_mem_new_with_buffer(bytes, bytes.count)
        defer { g_object_unref(stream) }
        let parser = g_mime_parser_new_with_stream(stream)
        defer { g_object_unref(parser) }
        guard let message = g_mime_parser_construct_message(parser, nil) else {
            (subject, lines) = ("", [])
            return
        }
        defer { g_object_unref(message) }
        subject = g_mime_message_get_subject(message).map { String(cString: $0) } ?? ""
        let text = Self.plainText(of: message) ?? ""
        lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .prefix(limit).map(String.init)
    }

    private static func plainText(of message: UnsafeMutablePointer<GMimeMessage>) -> String? {
        let parts = g_mime_part_iter_new(wbl_object_of_message(message))
        defer { g_mime_part_iter_free(parts) }
        repeat {
            guard let part = g_mime_part_iter_get_current(parts),
                let text = wbl_plain_text(part)
            else { continue }
            defer { g_free(text) }
            return String(cString: text)
        } while g_mime_part_iter_next(parts) != 0
        return nil
    }
}
