import WorkBasedLearning

/// Lines of a calendar by RFC 5545: `NAME;PARAMETER=value:value`, CRLF, folded at 75 octets.
struct ContentLines: Sendable {
    private(set) var bytes: [UInt8] = []
    private static let width = 75

    /// Adds a line whose value is a word, a date or an address.
    mutating func add(_ name: String, _ parameters: [String] = [], word: String) {
        let head = ([name] + parameters).joined(separator: ";")
        fold("\(head):\(onOneLine(cleaned(word)))")
    }

    /// Adds a line whose value is text (3.3.11); nothing where it is empty.
    mutating func add(_ name: String, text: String) {
        if text.isEmpty { return }
        fold("\(name):\(Self.escaped(text))")
    }

    /// A parameter that holds text (3.2): without quotes, which it cannot hold, and in quotes
    /// where it has `,`, `;` or `:`.
    static func parameter(_ name: String, _ text: String) -> String {
        let value = onOneLine(cleaned(text).replacing("\"", with: "'"))
        let isPlain = !value.contains { ",;:".contains($0) }
        return isPlain ? "\(name)=\(value)" : "\(name)=\"\(value)\""
    }

    private static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        for byte in cleaned(text, lines: true).utf8 {
            switch byte {
            case UInt8(ascii: "\t"): bytes.append(UInt8(ascii: " "))
            case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","):
                bytes += [UInt8(ascii: "\\"), byte]
            case UInt8(ascii: "\n"): bytes += Array("\\n".utf8)
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Breaks a line at 75 octets, its CRLF not counted, and never inside a character, unless that
    /// alone is longer: then between its code points.
    private mutating func fold(_ line: String) {
        var (rest, room) = (line[...], Self.width)
        while rest.utf8.count > room {
            let end = Self.end(of: rest, room)
            bytes += rest[..<end].utf8
            bytes += "\r\n ".utf8
            (rest, room) = (rest[end...], Self.width - 1)
        }
        bytes += rest.utf8
        bytes += "\r\n".utf8
    }

    /// Where a line of at most so many octets ends.
    private static func end(of text: Substring, _ room: Int) -> String.Index {
        let limit = text.utf8.index(text.startIndex, offsetBy: room)
        let end = last(upTo: limit, in: text) { String.Index($0, within: text) != nil }
        if end > text.startIndex { return end }
        return last(upTo: limit, in: text) { text.utf8[$0] & 0xC0 != 0x80 }
    }

    /// The last place of a text up to a limit where it may be parted, or its start.
    private static func last(
        upTo limit: String.Index, in text: Substring, where isFit: (String.Index) -> Bool
    ) -> String.Index {
        var place = limit
        while place > text.startIndex, !isFit(place) { place = text.utf8.index(before: place) }
        return place
    }
}
