import Wire
import WorkBasedLearning

/// The entries that a begun word may stand for, by id and by name, as far as the user sees them.
struct EntryWords {
    private let context: Context

    init(_ context: Context) {
        self.context = context
    }

    /// The ids that go on with what is begun, in whatever letters, and the names of which a word
    /// does. O(entries).
    func words(of nouns: [Noun], begun: String) -> [String] {
        nouns.flatMap { noun in ids(noun, begun) + (begun.isEmpty ? [] : names(noun, begun)) }
    }

    /// How names go on that begin with some words. O(entries).
    func rests(of nouns: [Noun], after words: [String], begun: String) -> [String] {
        let start = Finder.folded((words + [begun]).joined(separator: " "))
        return nouns.flatMap { noun in
            named(noun) { name in
                let parts = name.split(separator: " ")
                let folded = Finder.folded(name)
                guard parts.count == folded.count, parts.count > words.count,
                    zip(folded, start).allSatisfy({ $0.hasPrefix($1) })
                else { return nil }
                return parts[words.count...].joined(separator: " ")
            }
        }
    }

    /// The ids that go on with what is begun, in whatever letters. O(entries).
    func ids(_ noun: Noun, _ begun: String) -> [String] {
        let (sight, start) = (context.sight, begun.lowercased())
        func ids<Row: SheetRow>(_ type: Row.Type) -> [String] {
            context.register.table(of: type).unordered.map(\.key)
        }
        return ids(noun.rowType).filter {
            $0.lowercased().hasPrefix(start) && sight.sees(noun, $0)
        }
    }

    /// Whole names as sentences have them.
    private func names(_ noun: Noun, _ begun: String) -> [String] {
        let start = Finder.folded(begun)
        guard !start.isEmpty else { return [] }
        return named(noun) { name in
            let words = Finder.folded(name)
            let places = words.indices.filter { words[$0].hasPrefix(start[0]) }
            let isMeant = places.contains { place in
                zip(words[place...], start).allSatisfy { $0.hasPrefix($1) }
                    && words.count - place >= start.count
            }
            return isMeant ? Sentence.word(fromShell: name) : nil
        }
    }

    /// What becomes of the names of a noun's entries that the user sees.
    private func named(_ noun: Noun, _ word: (String) -> String?) -> [String] {
        let sight = context.sight
        func named<Row: SheetRow>(_ type: Row.Type) -> [String] {
            guard let column = Row.sheet.columns.first(where: { $0.name == "name" }) else {
                return []
            }
            return context.register.table(of: type).unordered.compactMap { id, entry in
                word(column.format(entry.rows[0])).flatMap { sight.sees(noun, id) ? $0 : nil }
            }
        }
        return named(noun.rowType)
    }
}
