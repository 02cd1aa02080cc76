/// The plain text form of an instance: one thing a line, words separated by blanks.
///
///     resource NAME CAPACITY [MINIMUM]
///     request NAME
///     option POINTS [RESOURCE[:AMOUNT] ...]
///
/// - An option belongs to the request above it, and takes resources that stand above it, each once:
///   one unit, or AMOUNT units.
/// - CAPACITY is at least 0, MINIMUM and AMOUNT at least 1, POINTS any; all are whole numbers of 32
///   bits. A MINIMUM above 1 makes a group: nobody takes it, or at least so many requests. An
///   option takes one group at most, and one unit of it.
/// - A name is any UTF-8 text of 1 to `nameBytes` bytes without blanks and control characters that
///   does not begin with `#`. No two resources are named alike, and no two requests. A word of an
///   option that is a resource's name stands for that resource, colons and all; only another word
///   is taken apart at its last colon. So where there are resources `a` and `a:2`, two units of
///   the first are written `a:02`.
/// - A word that begins with `#` makes the rest of its line a comment. Empty lines are skipped. A
///   line ends with LF or CRLF, the last one may end with the file; blanks are spaces and TABs. A
///   byte-order mark at the start is dropped.
package enum InstanceText {
    /// The longest name, in bytes.
    package static let nameBytes = 1_000

    /// The most resources of an option.
    package static let resourcesOfOption = 1_000

    /// The longest file, in bytes: every count of its parts fits into 32 bits.
    package static let fileBytes = Int(Int32.max)

    static let resource = Array("resource".utf8)
    static let request = Array("request".utf8)
    static let option = Array("option".utf8)
    static let orderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Reads an instance. O(bytes of the text) for options of a few resources.
    ///
    /// - Throws: the first fault, with its line.
    package static func read(_ bytes: [UInt8]) throws(InstanceFault) -> Instance {
        var reader = InstanceReader(bytes)
        return try reader.read()
    }

    /// Writes an instance in chunks. O(bytes of the text).
    ///
    /// `read` gives back one that reads the same, with every option an offer of its own.
    ///
    /// - Throws: what the sink throws.
    package static func write<Failure: Error>(
        _ instance: Instance, to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        var writer = InstanceWriter(instance)
        try writer.write(to: sink)
    }

    /// Whether a text can be a name in this form. O(bytes).
    package static func isName(_ text: String) -> Bool {
        let bytes = text.utf8
        return (1...nameBytes).contains(bytes.count) && bytes.first != UInt8(ascii: "#")
            && bytes.allSatisfy(isOrdinary)
    }

    /// Whether a byte separates words.
    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    /// Whether a byte can be part of a word.
    static func isOrdinary(_ byte: UInt8) -> Bool { byte > 0x20 && byte != 0x7F }

    /// Whether a byte is a control character.
    static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x7F }
}
