/// The plain text form of an instance: one thing a line, words separated by blanks.
///
///     resource NAME CAPACITY [MINIMUM]
///     request NAME
///     option POINTS [RESOURCE[:AMOUNT] ...]
///
/// and where many requests can go the same ways, these once for all of them:
///
///     menu NAME
///     variant POINTS [RESOURCE[:AMOUNT] ...]
///     offer POINTS MENU [RESOURCE[:AMOUNT] ...]
///
/// - An option belongs to the request above it, and takes resources that stand above it, each once:
///   one unit, or AMOUNT units.
/// - An offer belongs to the request above it and names a menu that stands above it, with its
///   variants right below it, one at least. The offer stands for an option with each variant, in
///   order: it is worth the points of both and takes what both take, no resource twice.
/// - CAPACITY is at least 0, MINIMUM and AMOUNT at least 1, POINTS any; all are whole numbers of
///   32 bits, and so is the largest AMOUNT times the number of requests. An option is worth from
///   -7000000 to 7000000 points (`points`), an offer's options too: more is no price, so that the
///   bound could not be proved. Whoever has more divides all points by a number. A MINIMUM above 1
///   makes a
///   group: nobody takes it, or at least so many requests. An option takes one group at most, and
///   one unit of it. All variants of a menu take the same group or none, and an offer takes none
///   beside them.
/// - A name is any UTF-8 text of 1 to `nameBytes` bytes without blanks and control characters
///   that does not begin with `#`. No two resources are named alike, no two requests, and no two
///   menus. A word that is a resource's name stands for that resource, colons and all; only another
///   word is taken apart at its last colon. So where there are resources `a` and `a:2`, two units
///   of the first are written `a:02`.
/// - A word that begins with `#` makes the rest of its line a comment. Empty lines are skipped. A
///   line ends with LF or CRLF, the last one may end with the file; blanks are spaces and TABs. A
///   CR anywhere else is a fault, in comments too. A byte-order mark at the start is dropped.
package enum InstanceText {
    /// The longest name, in bytes.
    package static let nameBytes = 1_000

    /// The most resources of an option.
    package static let resourcesOfOption = 1_000

    /// What an option may be worth. A price is a number of 32 bits in parts of a point
    /// (`Certificate.unit`), so that it holds some 8,000,000 points.
    package static let points = -7_000_000...7_000_000

    /// The longest file, in bytes: every count of its parts fits into 32 bits.
    package static let fileBytes = Int(Int32.max)

    /// The most options of all requests.
    package static let options = Int(Int32.max)

    static let resource = Array("resource".utf8)
    static let request = Array("request".utf8)
    static let option = Array("option".utf8)
    static let menu = Array("menu".utf8)
    static let variant = Array("variant".utf8)
    static let offer = Array("offer".utf8)
    static let orderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Reads an instance. O(bytes of the text + options) for options of a few resources.
    ///
    /// - Throws: the first fault, with its line.
    package static func read(_ bytes: [UInt8]) throws(InstanceFault) -> Instance {
        var reader = InstanceReader(bytes)
        return try reader.read()
    }

    /// Writes an instance in chunks. O(bytes of the text).
    ///
    /// Menus and offers are written only where they say more than an option. `read` gives back an
    /// equal instance if its menus are numbered as they are first used (as `ProblemBuilder` does)
    /// and have no tags, which are not written; else one that reads the same.
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
