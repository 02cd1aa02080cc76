/// Reads a Swift file byte by byte and blanks its comments and the insides of its string literals.
///
/// Lines stay where they are, and what is interpolated into a string stays code. Regular
/// expression literals are not understood; a quote in one confuses at most its own line.
struct SourceMask {
    private enum Mode {
        case code(parentheses: Int)
        case string(hashes: Int, multiline: Bool)
    }

    private let bytes: [UInt8]
    private var masked: [UInt8] = []
    private var position = 0
    private var modes: [Mode] = [.code(parentheses: 0)]

    /// The text with spaces for all that is not code.
    static func code(of text: String) -> String {
        var mask = SourceMask(bytes: Array(text.utf8))
        while mask.position < mask.bytes.count { mask.step() }
        return String(decoding: mask.masked, as: UTF8.self)
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
        masked.reserveCapacity(bytes.count)
    }

    private mutating func step() {
        switch modes[modes.count - 1] {
        case .code(let parentheses): stepInCode(parentheses)
        case .string(let hashes, let multiline): stepInString(hashes, multiline)
        }
    }

    private mutating func stepInCode(_ parentheses: Int) {
        if starts(with: "//") {
            while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { blank(1) }
        } else if starts(with: "/*") {
            blankBlockComment()
        } else if let hashes = hashesBeforeQuote() {
            keep(hashes)
            let multiline = starts(with: "\"\"\"")
            keep(multiline ? 3 : 1)
            modes.append(.string(hashes: hashes, multiline: multiline))
        } else {
            countParenthesis(parentheses)
            keep(1)
        }
    }

    /// Ends an interpolation at the parenthesis that closes it.
    private mutating func countParenthesis(_ open: Int) {
        guard modes.count > 1 else { return }
        if bytes[position] == UInt8(ascii: "(") {
            modes[modes.count - 1] = .code(parentheses: open + 1)
        } else if bytes[position] == UInt8(ascii: ")") {
            modes.removeLast()
            if open > 1 { modes.append(.code(parentheses: open - 1)) }
        }
    }

    private mutating func stepInString(_ hashes: Int, _ multiline: Bool) {
        let fence = String(repeating: "#", count: hashes)
        let quote = multiline ? "\"\"\"" : "\""
        if starts(with: quote + fence) {
            keep(quote.utf8.count + hashes)
            modes.removeLast()
        } else if starts(with: "\\" + fence + "(") {
            blank(1 + hashes)
            modes.append(.code(parentheses: 0))
        } else if starts(with: "\\" + fence) {
            blank(2 + hashes)
        } else {
            if !multiline, bytes[position] == UInt8(ascii: "\n") { modes.removeLast() }
            blank(1)
        }
    }

    private mutating func blankBlockComment() {
        var depth = 0
        repeat {
            if starts(with: "/*") {
                depth += 1
                blank(2)
            } else if starts(with: "*/") {
                depth -= 1
                blank(2)
            } else {
                blank(1)
            }
        } while depth > 0 && position < bytes.count
    }

    /// How many `#` stand before the quote that opens a string here, or nil when none opens.
    private func hashesBeforeQuote() -> Int? {
        var end = position
        while end < bytes.count, bytes[end] == UInt8(ascii: "#") { end += 1 }
        return end < bytes.count && bytes[end] == UInt8(ascii: "\"") ? end - position : nil
    }

    private func starts(with text: String) -> Bool {
        bytes[position...].starts(with: text.utf8)
    }

    private mutating func keep(_ count: Int) {
        let end = min(position + count, bytes.count)
        masked.append(contentsOf: bytes[position..<end])
        position = end
    }

    private mutating func blank(_ count: Int) {
        let end = min(position + count, bytes.count)
        for byte in bytes[position..<end] {
            masked.append(byte == UInt8(ascii: "\n") ? byte : UInt8(ascii: " "))
        }
        position = end
    }
}
