import Foundation
import WorkBasedLearning

/// An address that a mail can carry: `local@domain`.
///
/// Narrower than RFC 5321: the local part is a dot-string (no quotes) and the domain a name (no
/// address literal); an international one becomes its `xn--` form. A local part beyond ASCII (RFC
/// 6531) stands in its normal form C (RFC 6532, 3.1), and is for relays with SMTPUTF8 only. Nothing
/// that could end a header, an address or a sentence of SMTP gets through.
struct MailAddress: Sendable, Equatable {
    let text: String
    let domain: String

    init(_ text: String) throws(MailFault) {
        let bytes = text.utf8
        guard let sign = bytes.firstIndex(of: UInt8(ascii: "@")) else { throw .address }
        let local = Self.normal(text[..<sign])
        guard local.utf8.count <= 64, Self.isDotted(local.utf8, by: Self.isLocal),
            local.unicodeScalars.allSatisfy(isVisible),
            let domain = DomainName.ascii(text[bytes.index(after: sign)...]),
            Self.isDotted(domain[...].utf8, by: Self.isDomain),
            local.utf8.count + 1 + domain.utf8.count <= 254
        else { throw .address }
        self.text = "\(local)@\(domain)"
        self.domain = domain
    }

    /// Whether any relay takes it; any but one with SMTPUTF8 refuses it for good where not.
    var isASCII: Bool { text.utf8.allSatisfy { $0 < 0x80 } }

    /// The address in a URI, by RFC 6068, section 2.
    var uri: String {
        var uri = "mailto:"
        for byte in text.utf8 {
            if isLetterOrDigit(byte) || "!$'*+-._~@".utf8.contains(byte) {
                uri.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                uri += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
            }
        }
        return uri
    }

    private static func normal(_ local: Substring) -> Substring {
        local.utf8.allSatisfy { $0 < 0x80 }
            ? local : Substring(local.precomposedStringWithCanonicalMapping)
    }

    /// Whether dots part pieces of 1 to 64 bytes that are allowed.
    private static func isDotted(_ text: Substring.UTF8View, by isAllowed: (UInt8) -> Bool) -> Bool
    {
        var length = 0
        for byte in text {
            if byte == UInt8(ascii: ".") {
                if length == 0 { return false }
                length = 0
            } else {
                length += 1
                guard length <= 64, isAllowed(byte) else { return false }
            }
        }
        return length > 0
    }

    private static func isDomain(_ byte: UInt8) -> Bool {
        isLetterOrDigit(byte) || byte == UInt8(ascii: "-")
    }

    private static func isLocal(_ byte: UInt8) -> Bool {
        byte >= 0x80 || isLetterOrDigit(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
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
