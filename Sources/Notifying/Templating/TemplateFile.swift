import WorkBasedLearning

/// A file of templates: the parts of a notice in one language, or a partial that others share.
struct TemplateFile: Sendable {
    /// A part of a notice; each begins behind a line `=== part`.
    enum Part: String, Sendable, CaseIterable {
        case subject
        case text
        case html
        /// How an event of the reader's calendar reads: a line of summary, then the description.
        case event
    }

    /// A piece of a file that is rendered by itself.
    struct Piece: Sendable {
        let text: Substring
        /// The line of the file on which it begins.
        let line: Int
        let tags: [Tag]
    }

    static let ending = ".mustache"

    /// The file's name.
    let file: String
    let parts: [Part: Piece]

    /// Reads the parts of a notice.
    init(notice text: String, file: String) throws(TemplateFault) {
        self.file = file
        var parts: [Part: Piece] = [:]
        for (mark, line, body) in try Self.divided(text, file) {
            guard let part = Part(rawValue: mark) else {
                throw TemplateFault(file, line, "there is no part named \"\(mark)\"")
            }
            guard parts[part] == nil else {
                throw TemplateFault(file, line, "the part \(mark) is there twice")
            }
            parts[part] = try Self.piece(body, file, line + 1)
        }
        self.parts = parts
    }

    /// Reads a partial.
    static func partial(_ text: String, file: String) throws(TemplateFault) -> Piece {
        try piece(text[...], file, 1)
    }

    /// Whether a partial of a name is plain text: `_…_text`, whatever the language.
    static func isText(_ partial: String) -> Bool {
        partial.split(separator: ".").first?.hasSuffix("_text") ?? false
    }

    private static func piece(_ text: Substring, _ file: String, _ line: Int)
        throws(TemplateFault) -> Piece
    {
        Piece(text: text, line: line, tags: try Tag.tags(in: text, of: file, from: line))
    }

    /// The marks, their lines, and what stands behind each.
    private static func divided(_ text: String, _ file: String) throws(TemplateFault)
        -> [(mark: String, line: Int, body: Substring)]
    {
        var found: [(mark: String, line: Int, body: Substring)] = []
        var (rest, line) = (text[...], 0)
        while !rest.isEmpty {
            line += 1
            let end = rest.firstIndex { $0.isNewline }
            let next = end.map { rest.index(after: $0) } ?? rest.endIndex
            let current = rest[..<(end ?? rest.endIndex)]
            if current.hasPrefix(sign) {
                found.append((String(current.dropFirst(sign.count)), line, rest[next..<next]))
            } else if let last = found.indices.last {
                found[last].body = text[found[last].body.startIndex..<next]
            } else if !current.isEmpty, !current.hasPrefix("{{!") {
                throw TemplateFault(file, line, "this stands before the first part")
            }
            rest = rest[next...]
        }
        return found
    }

    private static let sign = "=== "
}
