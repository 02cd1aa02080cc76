/// Takes words from the front of a line; by scalars, so that no mark joins a blank or quote.
struct WordScanner {
    private var rest: Substring.UnicodeScalarView

    init(_ line: String) {
        rest = line[...].unicodeScalars
    }

    mutating func next() throws(Failure) -> Sentence.Word? {
        rest = rest.drop(while: \.isBlank)
        guard let first = rest.first else { return nil }
        if first == "\"" { return .quoted(try takeQuoted()) }
        let text = takeBare()
        if let equals = text.unicodeScalars.firstIndex(of: "=") {
            let key = withoutDashes(text[..<equals])
            if isKey(key) { return try pair(key, text.unicodeScalars[equals...].dropFirst()) }
        }
        if text.utf8.starts(with: "--".utf8), isKey(text.dropFirst(2)) {
            return .flag(String(text.dropFirst(2)))
        }
        if rest.first == "\"" {
            throw Failure(
                .badSyntax, "a quote stands within a word; put the whole word in quotes")
        }
        return .plain(String(text))
    }

    private mutating func pair(
        _ key: Substring, _ start: Substring.UnicodeScalarView
    ) throws(Failure) -> Sentence.Word {
        let name = String(key).asKeyName
        if start.isEmpty, rest.first == "\"" {
            return .pair(key: name, value: try takeQuoted())
        }
        if rest.first == "\"" {
            throw Failure(
                .badSyntax, "a quote stands within the value of \(key); put all of it in quotes")
        }
        return .pair(key: name, value: String(start))
    }

    /// The letters up to a blank or a quote.
    private mutating func takeBare() -> Substring {
        let text = rest.prefix { !$0.isBlank && $0 != "\"" }
        rest = rest[text.endIndex...]
        return Substring(text)
    }

    private mutating func takeQuoted() throws(Failure) -> String {
        rest.removeFirst()
        var text = String.UnicodeScalarView()
        while let scalar = rest.popFirst() {
            switch scalar {
            case "\"":
                guard rest.first.map(\.isBlank) ?? true else {
                    throw Failure(.badSyntax, "a blank is missing after a closing quote")
                }
                return String(text)
            case "\\": text.append(try takeEscape())
            default: text.append(scalar)
            }
        }
        throw Failure(.badSyntax, "a quote is opened and never closed; end it with \"")
    }

    private mutating func takeEscape() throws(Failure) -> Unicode.Scalar {
        switch rest.popFirst() {
        case "\"": "\""
        case "\\": "\\"
        case "n": "\n"
        case "t": "\t"
        default:
            throw Failure(.badSyntax, "only \\\" \\\\ \\n \\t may follow a backslash in quotes")
        }
    }
}

extension Unicode.Scalar {
    /// White space; an ASCII scalar is judged without the Unicode tables.
    var isBlank: Bool {
        isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
    }
}
