/// A tag of a template, `{{…}}`, with its place.
struct Tag: Sendable, Equatable {
    enum Kind: Character, Sendable {
        case variable = " "
        case section = "#"
        case inverted = "^"
        case close = "/"
        /// Puts a partial here.
        case partial = ">"
        /// Puts a partial here, with blocks of its own.
        case parent = "<"
        case block = "$"
        case comment = "!"
    }

    let kind: Kind
    let name: String
    let line: Int
}

extension Tag {
    /// The tags of a text whose first line is a line of a file.
    ///
    /// Refused is what could write a value as it stands, or change what a tag is: `{{{`, `{{&`,
    /// `{{=`, `{{%`, calls and dynamic names.
    static func tags(in text: Substring, of file: String, from first: Int) throws(TemplateFault)
        -> [Tag]
    {
        var tags: [Tag] = []
        var (rest, line) = (text, first)
        while let start = rest.firstRange(of: "{{") {
            line += rest[..<start.lowerBound].count { $0.isNewline }
            rest = rest[start.upperBound...]
            guard let end = rest.firstRange(of: "}}") else {
                throw TemplateFault(file, line, "a tag has no }}")
            }
            let tag = try tag(rest[..<end.lowerBound], file, line)
            if tag.kind != .comment { tags.append(tag) }
            line += rest[..<end.lowerBound].count { $0.isNewline }
            rest = rest[end.upperBound...]
        }
        return tags
    }

    private static func tag(_ text: Substring, _ file: String, _ line: Int) throws(TemplateFault)
        -> Tag
    {
        let kind = text.first.flatMap { Kind(rawValue: $0) }
        if kind == .comment { return Tag(kind: .comment, name: "", line: line) }
        let name = (kind == nil ? text : text.dropFirst()).trimmingBlanks
        let mayNamePartial = [.partial, .parent, .close].contains(kind)
        guard isPlain(name, with: mayNamePartial ? "_." : "_"), !name.isEmpty else {
            throw TemplateFault(file, line, "{{\(text)}} is no tag that a template may have")
        }
        return Tag(kind: kind ?? .variable, name: String(name), line: line)
    }
}

extension Substring {
    /// Without blanks at both ends.
    fileprivate var trimmingBlanks: Substring {
        var text = drop { $0 == " " }
        while text.last == " " { text.removeLast() }
        return text
    }
}
