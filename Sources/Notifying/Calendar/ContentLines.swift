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
        var room = Self.width
        if line.utf8.allSatisfy({ $0 < 0x80 }) { return fold(ascii: Array(line.utf8)) }
        func pieces(_ character: Character) -> [String] {
            let isShort = character.utf8.count < Self.width
            return isShort ? [String(character)] : character.unicodeScalars.map { String($0) }
        }
        for piece in line.flatMap(pieces) {
            if piece.utf8.count > room {
                bytes += Array("\r\n ".utf8)
                room = Self.width - 1
            }
            bytes += Array(piece.utf8)
            room -= piece.utf8.count
        }
        bytes += Array("\r\n".utf8)
    }

    /// The same where each byte is a character.
    private mutating func fold(ascii line: [UInt8]) {
        var rest = line[...]
        bytes += rest.prefix(Self.width)
        rest = rest.dropFirst(Self.width)
        while !rest.isEmpty {
            bytes += Array("\r\n ".utf8) + rest.prefix(Self.width - 1)
            rest = rest.dropFirst(Self.width - 1)
        }
        bytes += Array("\r\n".utf8)
    }
}
