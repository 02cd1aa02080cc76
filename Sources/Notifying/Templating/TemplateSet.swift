import Foundation
import Mustache
import WorkBasedLearning

/// The words of all kinds of notices, as Mustache templates that have been checked.
///
/// The templates are part of the program; a folder may hold others, which take the place of those
/// with the same file name.
package struct TemplateSet: Sendable {
    private let library: MustacheLibrary
    private let patterns = PatternStore()

    /// Reads and checks all templates. O(their length).
    ///
    /// - Parameter overrides: a folder whose `.mustache` files prevail; every one of them must
    ///   have the name of one that the program has.
    package init(overrides: String? = nil) throws(TemplateFault) {
        var texts = Self.embedded
        if let overrides {
            for (file, text) in try Self.files(in: overrides) {
                guard texts[file] != nil else {
                    throw TemplateFault(file, nil, "no template has this name")
                }
                texts[file] = text
            }
        }
        library = try Self.library(of: texts)
    }

    /// An announcement in the words of its recipient's language; nil where there is no such kind.
    func letter(_ announcement: Announcement, sender: String) -> Letter? {
        guard NoticeKind.named(announcement.kind) != nil else { return nil }
        let recipient = announcement.recipient
        let base = announcement.details.adding([
            "language": .text(recipient.language.rawValue), "name": .text(recipient.name),
            "sender": .text(sender),
        ])
        let language = recipient.language
        func words(_ part: TemplateFile.Part, _ details: Details, _ values: Values) -> String {
            let name = Self.name(announcement.kind, language, part)
            return patterns.pattern(name, values) {
                let text = library.render(Values.standIns(for: details), withTemplate: name) ?? ""
                return part == .text || part == .event ? Self.tidied(text) : text
            }.filled(with: values.texts)
        }
        let values = Values(base, language)
        return Letter(
            subject: onOneLine(words(.subject, base, values)), text: words(.text, base, values),
            html: words(.html, base, values),
            events: announcement.calendar?.events.map { event in
                let details = base.adding(event.details)
                return Self.words(of: words(.event, details, Values(details, language)))
            } ?? [])
    }

    /// The first line as summary, the rest as description.
    private static func words(of text: String) -> CalendarWriter.Words {
        let end = text.utf8.firstIndex(of: lineFeed) ?? text.endIndex
        let rest = text[end...].utf8.drop { $0 == lineFeed }
        let description = rest.last == lineFeed ? rest.dropLast() : rest
        return CalendarWriter.Words(
            summary: String(text[..<end]), description: String(Substring(description)))
    }

    private static let lineFeed = UInt8(ascii: "\n")

    private static func isBlank(_ line: Substring) -> Bool {
        // The first byte that is no blank decides where it is ASCII.
        let first = line.utf8.first { $0 != 0x20 && !(0x09...0x0D).contains($0) }
        guard let first else { return true }
        return first >= 0x80 && line.allSatisfy(\.isWhitespace)
    }

    /// Text without blank lines at its ends, and with one at most between others.
    private static func tidied(_ text: String) -> String {
        var lines: [Substring] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if !isBlank(line) {
                lines.append(line)
            } else if lines.last?.isEmpty == false {
                lines.append("")
            }
        }
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines.joined(separator: "\n") + "\n"
    }
}

/// How the templates get into the library.
extension TemplateSet {
    private static func name(
        _ kind: String, _ language: Language, _ part: TemplateFile.Part
    ) -> String { "\(kind).\(language.rawValue).\(part.rawValue)" }

    /// Checks texts by file name, and makes them renderable.
    private static func library(of texts: [String: String]) throws(TemplateFault)
        -> MustacheLibrary
    {
        var templates: [String: MustacheTemplate] = [:]
        var partials: [String: TemplateFile.Piece] = [:]
        for (file, text) in texts.sorted(by: { $0.key < $1.key }) where isPartial(file) {
            let (name, piece) = (
                String(file.dropLast(TemplateFile.ending.count)),
                try TemplateFile.partial(text, file: file)
            )
            partials[name] = piece
            templates[name] = try template(piece, file, isText: TemplateFile.isText(name))
        }
        for kind in NoticeKind.all {
            for language in Language.allCases {
                let file = kind.file(language)
                let read = try TemplateFile(notice: texts[file] ?? "", file: file)
                for (part, names) in try kind.parts(of: read) {
                    guard let piece = read.parts[part] else {
                        throw TemplateFault(file, nil, "the part \(part.rawValue) is missing")
                    }
                    let isText = part != .html
                    try NameCheck(partials: partials, isText: isText)
                        .check(piece, file: file, names: names)
                    templates[name(kind.word, language, part)] = try template(
                        piece, file, isText: isText)
                }
            }
        }
        return MustacheLibrary(templates: templates)
    }

    private static func isPartial(_ file: String) -> Bool { file.hasPrefix("_") }

    /// - Parameter isText: whether values are written as they are, not escaped for HTML.
    private static func template(_ piece: TemplateFile.Piece, _ file: String, isText: Bool)
        throws(TemplateFault) -> MustacheTemplate
    {
        let head = isText ? "{{% CONTENT_TYPE:TEXT}}\n" : ""
        do {
            return try MustacheTemplate(string: head + piece.text)
        } catch let error as MustacheTemplate.ParserError {
            let line = piece.line + error.context.lineNumber - (isText ? 2 : 1)
            throw TemplateFault(file, line, "\(error.error)")
        } catch {
            throw TemplateFault(file, piece.line, "\(error)")
        }
    }

    /// The texts of a folder's templates by file name.
    private static func files(in folder: String) throws(TemplateFault) -> [(String, String)] {
        let url = URL(fileURLWithPath: folder, isDirectory: true)
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw TemplateFault(url.lastPathComponent, nil, "the folder cannot be read")
        }
        var files: [(String, String)] = []
        for name in names.sorted() where name.hasSuffix(TemplateFile.ending) {
            let file = url.appendingPathComponent(name)
            guard let text = try? String(contentsOf: file, encoding: .utf8) else {
                throw TemplateFault(name, nil, "it cannot be read as UTF-8")
            }
            files.append((name, text))
        }
        return files
    }
}
