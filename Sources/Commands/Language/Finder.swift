import Foundation
import Wire
import WorkBasedLearning

/// Finds entries by what people call them: an id, a name, or a part of a name.
struct Finder {
    private let argument: String
    private let register: Register
    private let sight: Sight
    private let isStrict: Bool

    /// The choices that a question offers at most.
    static let mostChoices = 20

    /// - Parameter argument: the argument whose value is sought, for questions about it.
    init(_ argument: String, _ context: Context) {
        self.argument = argument
        register = context.register
        sight = context.sight
        isStrict = context.conversation.strict
    }

    /// The entry that a text names, the first of these nouns that has it.
    ///
    /// A part of a name counts for people only; nothing is guessed for scripts. O(1) for an id,
    /// else O(entries that the user may see).
    ///
    /// - Throws: `ambiguous` with the entries that it may be; `not-found` with the nearest id, for
    ///   what the user may not see as for what is not there; `denied` for the role's sake.
    func find(_ text: String, among nouns: [Noun]) throws(Failure) -> (noun: Noun, id: String) {
        let text = Finder.bare(text, nouns)
        if let noun = nouns.first, !nouns.contains(where: { sight.sees($0) }) {
            throw sight.denial(of: noun, text)
        }
        var about: Member?
        for noun in nouns {
            for id in [text, text.uppercased()] where register.has(noun, id) {
                if sight.sees(noun, id) { return (noun, id) }
                about = about ?? Member(noun.rawValue, .text(id))
            }
        }
        if nouns.contains(.section), let period = Period(text) {
            return (.section, try section(of: period, text))
        }
        let words = Finder.folded(text).filter { !Finder.empty.contains($0) }
        var found: [(noun: Noun, id: String, label: String)] = []
        for noun in nouns { found += named(words, noun) }
        if found.count == 1 { return (found[0].noun, found[0].id) }
        if found.isEmpty { throw notFound(text, nouns, about) }
        throw ambiguous(text, nouns[0], found.map { Wanted.Choice($0.id, $0.label) })
    }

    /// Words of names that say nothing of their own.
    private static let empty: Set<String> = ["the", "class", "a"]

    private func notFound(_ text: String, _ nouns: [Noun], _ about: Member?) -> Failure {
        if nouns.count <= 2 {
            let other = nouns.count == 2 ? nouns[1] : nil
            let failure = Show.notFound(
                nouns[0], or: other, text, register, sight, about: about)
            guard isStrict, !text.contains(where: \.isNumber) else { return failure }
            return Failure(
                failure.code, failure.text + "; the strict form takes an id, or a whole name",
                about: failure.about)
        }
        return Failure(
            .notFound, "nothing known here is called \(quoted(text))",
            about: about ?? sight.missing(nouns[0], text))
    }

    private func ambiguous(_ text: String, _ noun: Noun, _ choices: [Wanted.Choice]) -> Failure {
        Failure(
            .ambiguous,
            "\(quoted(text)) fits \(counted(choices.count, noun)); say which by its id",
            wanted: Wanted(argument, among: Array(choices.prefix(Finder.mostChoices))))
    }

    /// The class that meets in a period, of the teacher's own where the user is one.
    private func section(of period: Period, _ text: String) throws(Failure) -> String {
        if period.isOwn, sight.teacher == nil {
            throw Failure(
                .badArgument,
                "\"my\" needs a teacher, and you are not known as one (the column login in "
                    + "teachers.csv says who is); name the class", wanted: Wanted(argument))
        }
        let found = register.sections.unordered.filter { id, entry in
            entry.rows.contains { Finder.folded($0.period) == period.name }
                && sight.sees(.section, id)
        }.map(\.key).sorted(by: inNaturalOrder)
        if found.isEmpty {
            throw Failure(
                .notFound, "no class of \(period.isOwn ? "yours" : "anybody") meets in \(text)",
                wanted: Wanted(argument))
        }
        guard found.count > 1 else { return found[0] }
        throw ambiguous(
            text, .section, found.map { Wanted.Choice($0, label(.section, $0)) })
    }

    /// The text without the noun that people say before an id, as in `section C1`.
    static func bare(_ text: String, _ nouns: [Noun]) -> String {
        let text = text.lowercased().hasPrefix("the ") ? String(text.dropFirst(4)) : text
        let lower = text.lowercased()
        for noun in nouns {
            for words in [noun.words, noun.rawValue] where lower.hasPrefix(words + " ") {
                return String(text.dropFirst(words.count + 1))
            }
        }
        return text
    }

    /// The entries of a noun whose name has all these words: whole names before parts of names.
    private func named(
        _ words: [String], _ noun: Noun
    ) -> [(noun: Noun, id: String, label: String)] {
        func search<Row: SheetRow>(_ type: Row.Type) -> [(noun: Noun, id: String, label: String)] {
            guard let name = Row.sheet.columns.first(where: { $0.name == "name" }) else {
                return []
            }
            var (whole, part): ([String], [String]) = ([], [])
            for (id, entry) in register.table(of: type).unordered {
                let all = Finder.folded(name.format(entry.rows[0]))
                let own = all.filter { !Finder.empty.contains($0) }
                let isWhole = own == words
                guard isWhole || !isStrict && Finder.has(all, words), sight.sees(noun, id) else {
                    continue
                }
                if isWhole { whole.append(id) } else { part.append(id) }
            }
            return (whole.isEmpty ? part : whole).sorted(by: inNaturalOrder).map {
                ($0 as String, noun)
            }
            .map { (noun, $0.0, label(noun, $0.0)) }
        }
        return words.isEmpty ? [] : search(noun.rowType)
    }

    /// Whether each word begins a word of a name of its own.
    private static func has(_ name: [String], _ words: [String]) -> Bool {
        var left = name
        for word in words {
            guard let index = left.firstIndex(where: { $0.hasPrefix(word) }) else { return false }
            left.remove(at: index)
        }
        return true
    }

    /// Words in small letters without accents, as people type names.
    static func folded(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map { word in
            String(
                String.UnicodeScalarView(
                    word.decomposed.unicodeScalars.filter {
                        $0.properties.generalCategory != .nonspacingMark
                    }))
        }
    }

    /// An entry as a question offers it.
    private func label(_ noun: Noun, _ id: String) -> String {
        let name = register.name(noun, id) ?? ""
        let school =
            switch noun {
            case .student: register.students[id]?.school
            case .section: register.sections[id]?.school
            case .teacher: register.teachers[id]?.school
            default: nil as String?
            }
        let place = school.flatMap { register.schools[$0]?.name }.map { ", \($0)" } ?? ""
        return name + place
    }
}

/// `period 3` or `my period 3`, as the name of a class.
private struct Period {
    let name: [String]
    let isOwn: Bool

    init?(_ text: String) {
        let words = text.split(separator: " ").map(String.init)
        isOwn = words.first?.lowercased() == "my"
        let rest = words.dropFirst(isOwn ? 1 : 0)
        guard let (period, used) = PeriodPhrase.read(rest), used == rest.count else { return nil }
        name = Finder.folded(period)
    }
}

extension Substring {
    /// The text with accents apart from their letters.
    fileprivate var decomposed: String {
        String(self).decomposedStringWithCanonicalMapping
    }
}

extension Register {
    /// The name of an entry, of nouns that have names.
    func name(_ noun: Noun, _ id: String) -> String? {
        func name<Row: SheetRow>(_ type: Row.Type) -> String? {
            let column = Row.sheet.columns.first { $0.name == "name" }
            return column.flatMap { column in
                table(of: type).rows(id).first.map { column.format($0) }
            }
        }
        return name(noun.rowType)
    }
}
