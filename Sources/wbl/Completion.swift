/// What TAB does with the text before the cursor and the words that may stand at its end.
enum Completion: Equatable {
    case nothing
    /// The last so many scalars give way to a text.
    case replace(Int, with: String)
    case list([String])

    init(of text: String, from words: [String]) {
        let typed = Completion.lastWord(of: text)
        if words.count == 1 {
            let goesOn = words[0].hasSuffix("=")
            self = .replace(typed.unicodeScalars.count, with: words[0] + (goesOn ? "" : " "))
        } else if let common = Completion.common(words), Completion.extends(common, typed) {
            self = .replace(typed.unicodeScalars.count, with: common)
        } else {
            self = words.isEmpty ? .nothing : .list(words)
        }
    }

    /// The word in a line of the daemon's reply; nil where it holds none.
    static func word(in line: String) -> String? {
        guard LineKind(line) == .data, line.utf8.first == UInt8(ascii: " ") else { return nil }
        let last = line.split(separator: "\t").last ?? ""
        let word = String(last.drop { $0 == " " }).replacing("\\\\", with: "\\")
        return word.isEmpty ? nil : word
    }

    /// What stands behind the last blank outside quotes.
    private static func lastWord(of text: String) -> Substring {
        var start = text.startIndex
        var (isQuoted, isEscaped) = (false, false)
        for index in text.indices {
            let letter = text[index]
            if letter == "\"", !isEscaped { isQuoted.toggle() }
            if letter == " ", !isQuoted { start = text.index(after: index) }
            isEscaped = isQuoted && letter == "\\" && !isEscaped
        }
        return text[start...]
    }

    /// How all words begin; nil where there are none.
    private static func common(_ words: [String]) -> String? {
        words.dropFirst().reduce(words.first) { common, word in
            common.map { String(zip($0, word).prefix { $0 == $1 }.map(\.0)) }
        }
    }

    /// Whether a text is what was typed and more, whatever the case and the quotes.
    private static func extends(_ text: String, _ typed: Substring) -> Bool {
        func bare(_ text: some StringProtocol) -> String {
            text.lowercased().filter { $0 != "\"" }
        }
        let (longer, shorter) = (bare(text), bare(typed))
        return longer.count > shorter.count && longer.hasPrefix(shorter)
    }
}
