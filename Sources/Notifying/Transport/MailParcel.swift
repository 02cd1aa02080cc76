import WorkBasedLearning

/// A mail to be sent to one recipient.
package struct MailParcel: Sendable, Equatable {
    /// The envelope's sender, to which a bounce goes: `local@domain` without brackets.
    package let sender: String
    /// The envelope's recipient, likewise.
    package let recipient: String
    /// The message, each line ended by CRLF; dots at the start of lines are not doubled.
    package let bytes: [UInt8]

    package init(sender: String, recipient: String, bytes: [UInt8]) {
        self.sender = sender
        self.recipient = recipient
        self.bytes = bytes
    }

    /// Why the parcel cannot be sent to any relay, or nil; it names nobody.
    ///
    /// libcurl sends what stands in an address on as commands, and line ends as they are, so
    /// that nothing but this check keeps commands and smuggled mails out. Linear time.
    var fault: String? {
        guard Self.isAddress(sender) else { return "the sender is no address that SMTP can carry" }
        guard Self.isAddress(recipient) else {
            return "the recipient is no address that SMTP can carry"
        }
        guard Self.hasWholeLines(bytes) else {
            return "the message has a line that is not ended by CRLF"
        }
        guard needsUTF8 || Self.isASCII(bytes) else {
            return "the message has bytes beyond ASCII"
        }
        return nil
    }

    /// Whether the relay must announce SMTPUTF8 (RFC 6531): an address has a local part beyond
    /// ASCII.
    var needsUTF8: Bool {
        !sender.utf8.allSatisfy { $0 < 0x80 } || !recipient.utf8.allSatisfy { $0 < 0x80 }
    }

    /// One `@` between two parts; the domain in ASCII, since libcurl reads others by the locale.
    private static func isAddress(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...64).contains(parts[0].utf8.count),
            (1...255).contains(parts[1].utf8.count), text.utf8.count <= 254
        else { return false }
        return parts[0].unicodeScalars.allSatisfy(isLocal)
            && isPlain(parts[1], with: "-.")
    }

    private static func isLocal(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII, isLetterOrDigit(UInt8(scalar.value)) { return true }
        return isVisible(scalar) && !"<>()[],;:\\\"".unicodeScalars.contains(scalar)
    }

    /// Whether no byte is NUL or beyond ASCII; all are looked at, many at once.
    private static func isASCII(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            var others: UInt8 = 0
            for byte in bytes { others |= (byte &- 1) & 0x80 | byte & 0x80 }
            return others == 0
        }
    }

    /// Whether every CR stands before an LF, every LF behind a CR, and one LF at the end.
    private static func hasWholeLines(_ bytes: [UInt8]) -> Bool {
        let (cr, lf) = (UInt8(ascii: "\r"), UInt8(ascii: "\n"))
        return bytes.withUnsafeBufferPointer { bytes in
            guard bytes.last == lf, bytes.first != lf else { return false }
            var others: UInt8 = 0
            for place in 1..<bytes.count {
                let (isEnd, isBehind) = (bytes[place] == lf, bytes[place - 1] == cr)
                others |= isEnd == isBehind ? 0 : 1
            }
            return others == 0
        }
    }
}
