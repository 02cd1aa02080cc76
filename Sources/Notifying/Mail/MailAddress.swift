/// An address that a mail can carry: `local@domain` in plain ASCII.
///
/// Narrower than RFC 5321: the local part is a dot-string (no quotes, and no SMTPUTF8) and the
/// domain a name (no address literal); an international one becomes its `xn--` form. Nothing that
/// could end a header, an address or a sentence of SMTP gets through.
struct MailAddress: Sendable, Equatable {
    let text: String
    let domain: String

    init(_ text: String) throws(MailFault) {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count <= 64,
            Self.isDotted(parts[0], by: Self.isLocal), let domain = DomainName.ascii(parts[1]),
            Self.isDotted(domain[...], by: Self.isDomain),
            parts[0].utf8.count + 1 + domain.utf8.count <= 254
        else { throw .address }
        self.text = "\(parts[0])@\(domain)"
        self.domain = domain
    }

    private static func isDotted(_ text: Substring, by isAllowed: (UInt8) -> Bool) -> Bool {
        text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy {
            (1...64).contains($0.count) && $0.allSatisfy(isAllowed)
        }
    }

    private static func isDomain(_ byte: UInt8) -> Bool {
        isLetterOrDigit(byte) || byte == UInt8(ascii: "-")
    }

    private static func isLocal(_ byte: UInt8) -> Bool {
        isLetterOrDigit(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
    }
}

/// Whether a text is nothing but ASCII letters, digits and these marks.
func isPlain(_ text: some StringProtocol, with marks: String) -> Bool {
    text.utf8.allSatisfy { isLetterOrDigit($0) || marks.utf8.contains($0) }
}

/// Whether a byte is an ASCII letter or digit.
func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"):
        true
    default: false
    }
}
