/// A request line as words: `[@tag] word key=value --flag "quoted words"`.
package struct Sentence: Sendable, Equatable {
    package enum Word: Sendable, Equatable {
        case plain(String)
        /// A word in quotes is never a keyword.
        case quoted(String)
        case pair(key: String, value: String)
        case flag(String)
    }

    package var tag: String?
    package var words: [Word]

    package init(tag: String? = nil, words: [Word]) {
        self.tag = tag
        self.words = words
    }

    /// Reads a line of valid UTF-8 without controls. O(length).
    ///
    /// - Throws: `bad-syntax` for an open quote, an unknown escape or a bad tag.
    package init(_ line: String) throws(Failure) {
        var scanner = WordScanner(line)
        words = []
        while let word = try scanner.next() { words.append(word) }
        if case .plain(let first) = words.first, first.utf8.first == UInt8(ascii: "@") {
            let name = String(first.dropFirst())
            guard Sentence.isTag(name[...]) else {
                throw Failure(.badSyntax, "a tag is @ and up to 64 letters, digits, - or _")
            }
            tag = name
            words.removeFirst()
        }
    }

    /// A word as a line can hold it whatever is in it.
    package static func quote(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    /// One argument of a shell as one word of a line: quoted where it must be, after the `=` of a
    /// pair.
    package static func word(fromShell argument: String) -> String {
        if let equals = argument.firstIndex(of: "="), isKey(withoutDashes(argument[..<equals])) {
            let value = String(argument[argument.index(after: equals)...])
            return argument[...equals] + (isPlain(value) ? value : quote(value))
        }
        return isPlain(argument) ? argument : quote(argument)
    }

    /// The tag of a line whatever stands behind it; nil where there is none.
    package static func tag(of line: String) -> String? {
        let first = line.drop { $0 == " " }.prefix { $0 != " " }
        let name = first.dropFirst()
        return first.first == "@" && isTag(name) ? String(name) : nil
    }

    private static func isTag(_ name: Substring) -> Bool {
        !name.isEmpty && name.utf8.count <= 64 && name.utf8.allSatisfy(isTagByte)
    }

    /// Whether text can stand in a line as it is, as one word.
    static func isPlain(_ text: String) -> Bool {
        !text.isEmpty
            && !text.unicodeScalars.contains { scalar in
                scalar == "\"" || scalar == "\\" || scalar.isBlank || isControl(scalar)
            }
    }
}

/// A key without the dashes that a flag has.
func withoutDashes(_ text: Substring) -> Substring {
    text.hasPrefix("--") ? text.dropFirst(2) : text
}

/// Whether text may stand before the `=` of a pair or after `--`.
func isKey(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first)
    else {
        return false
    }
    return text.utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }
}

private func isTagByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        true
    default: false
    }
}
