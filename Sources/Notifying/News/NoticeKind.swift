import WorkBasedLearning

/// A kind of notice: for whom it is, the names that it offers to its templates, and the templates.
struct NoticeKind: Sendable {
    /// The kind in announcements and file names: lower-case letters and `_`.
    let word: String
    let audience: Audience
    /// All that its templates may say, besides ``Names/common``.
    let names: Names
    /// What an event of the reader's calendar may say besides; nil where there is none.
    let event: Names?
    /// The templates that are part of the program.
    let english: [UInt8]
    let spanish: [UInt8]

    init(
        _ word: String, for audience: Audience, names: Names, event: Names? = nil,
        english: [UInt8], spanish: [UInt8]
    ) {
        self.word = word
        self.audience = audience
        self.names = names
        self.event = event
        self.english = english
        self.spanish = spanish
    }

    /// The kind of a word; nil for no kind's.
    static func named(_ word: String) -> NoticeKind? { all.first { $0.word == word } }

    /// The name of its template in a language.
    func file(_ language: Language) -> String {
        "\(word).\(language.rawValue)\(TemplateFile.ending)"
    }

    /// The parts that its template must have, with the names that each may use.
    func parts(of file: TemplateFile) throws(TemplateFault) -> [(TemplateFile.Part, Names)] {
        let all = names + Names.common
        let parts: [TemplateFile.Part] = [.subject, .text, .html]
        if let event { return parts.map { ($0, all) } + [(.event, all + event)] }
        if let piece = file.parts[.event] {
            throw TemplateFault(file.file, piece.line - 1, "this kind has no event in a calendar")
        }
        return parts.map { ($0, all) }
    }
}
