/// What a template made of stand-ins: a text with places for others.
struct Pattern: Sendable, Equatable {
    private enum Piece: Sendable, Equatable {
        case text(String)
        /// The text with a number, escaped for HTML where the template escaped its stand-in.
        case place(Int, isEscaped: Bool)
    }

    private var pieces: [Piece] = []

    /// Finds the stand-ins in a text. O(its length).
    init(_ text: String) {
        var rest = text.utf8[...]
        while let start = rest.firstIndex(of: Self.mark[0]) {
            let found = rest[start...]
            guard let (piece, end) = Self.place(at: found) else {
                let next = rest.index(after: start)
                add(rest[..<next])
                rest = rest[next...]
                continue
            }
            add(rest[..<start])
            pieces.append(piece)
            rest = rest[end...]
        }
        add(rest)
    }

    /// What stands for the text with a number while a template is rendered: it is no blank, has one
    /// character that HTML escapes, and no template has it by chance.
    static func standIn(for number: Int) -> String { "\u{E000}&\(number)\u{E001}" }

    /// The text with others in their places. O(its length).
    func filled(with texts: [String]) -> String {
        var filled = ""
        for piece in pieces {
            switch piece {
            case .text(let text): filled += text
            case .place(let number, let isEscaped):
                filled += isEscaped ? Self.escaped(texts[number]) : texts[number]
            }
        }
        return filled
    }

    private mutating func add(_ bytes: Substring.UTF8View) {
        if bytes.isEmpty { return }
        var text = String(Substring(bytes))
        if case .text(let before) = pieces.last {
            text = before + text
            pieces.removeLast()
        }
        pieces.append(.text(text))
    }

    private static let mark = Array("\u{E000}".utf8)
    private static let end = Array("\u{E001}".utf8)
    private static let raw = mark + Array("&".utf8)
    private static let escaped = mark + Array("&amp;".utf8)

    /// The place that a stand-in at the beginning of a text keeps, and where it ends.
    private static func place(
        at text: Substring.UTF8View
    ) -> (Piece, Substring.UTF8View.Index)? {
        for (head, isEscaped) in [(escaped, true), (raw, false)] where text.starts(with: head) {
            let digits = text.dropFirst(head.count).prefix { (0x30...0x39).contains($0) }
            let behind = text[digits.endIndex...]
            guard let number = Int(Substring(digits)), behind.starts(with: end) else { continue }
            return (
                .place(number, isEscaped: isEscaped),
                text.index(digits.endIndex, offsetBy: end.count)
            )
        }
        return nil
    }

    /// A text in which nothing means anything to HTML, whatever stands behind a sign.
    private static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { entity(for: $0) != nil }) else { return text }
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            if let entity = entity(for: byte) { bytes += entity.utf8 } else { bytes.append(byte) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func entity(for byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}
