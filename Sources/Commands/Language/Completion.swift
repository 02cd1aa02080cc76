import Wire
import WorkBasedLearning

/// The words with which the last word of a line may go on.
struct Completion {
    private let context: Context
    /// The words before the last, and what of the last word is there.
    private let before: [String]
    private let begun: String

    /// The most words that are offered.
    private static let most = 200

    /// - Parameter line: the text up to the cursor.
    init(_ line: String, _ context: Context) {
        self.context = context
        var words = line.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
        begun = line.last.map { $0 == " " } ?? true ? "" : words.popLast() ?? ""
        before = words
    }

    /// The words, sorted, each once.
    var words: [String] {
        let found = before.isEmpty ? verbs : verbs + arguments
        return Array(
            Set(found.filter { $0.hasPrefix(begun) }).sorted(by: inNaturalOrder).prefix(
                Completion.most))
    }

    private var verbWord: String { before.first ?? "" }

    private var known: [Verb] {
        Verb.all.filter { $0.roles.contains(context.conversation.user.role) }
    }

    /// The next words of verbs that begin like the line.
    private var verbs: [String] {
        known.filter {
            $0.words.count > before.count && Array($0.words.prefix(before.count)) == before
        }.map { $0.words[before.count] }
    }

    /// What may follow the verb of the line: prepositions, keys, words and ids.
    private var arguments: [String] {
        guard
            let verb = known.filter({ Array(before.prefix($0.words.count)) == $0.words })
                .max(by: { $0.words.count < $1.words.count })
        else { return [] }
        let said = Array(before.dropFirst(verb.words.count))
        if let previous = said.last,
            let argument = verb.arguments.first(where: { $0.prepositions.contains(previous) })
        {
            return values(of: argument, said)
        }
        let positions = verb.arguments.filter { $0.place == .position }
        let next = positions.dropFirst(said.count).first.map { values(of: $0, said) } ?? []
        return next + verb.arguments.flatMap(beginnings)
    }

    private func beginnings(of argument: Argument) -> [String] {
        argument.prepositions + (argument.place == .key ? ["\(argument.shown)="] : [])
    }

    private func values(of argument: Argument, _ said: [String]) -> [String] {
        switch argument.kind {
        case .oneOf(let words): words
        case .yesNo: ["yes", "no"]
        case .entry(let nouns): nouns.flatMap(ids)
        case .dates, .day: ["today", "tomorrow", "next week", "next month"]
        case .words where argument.name == "id": said.first.flatMap(noun).map(ids) ?? []
        case .words where argument.name == "ids": ids(.slot) + ids(.speakerRequest)
        case .text where argument.name == "owner": said.first.flatMap(noun).map(ids) ?? []
        case .text where argument.name == "noun":
            Noun.allCases.filter(context.sight.sees).map(\.rawValue)
                + (verbWord == "show" ? ["day", "plan"] : [])
        case .text where argument.name == "verb": known.map(\.name)
        case .text, .words, .number, .moment, .duration: []
        }
    }

    private func noun(_ word: String) -> Noun? { try? Show.noun(word) }

    /// The ids of a noun that begin like the last word. O(entries).
    private func ids(_ noun: Noun) -> [String] {
        let sight = context.sight
        func ids<Row: SheetRow>(_ type: Row.Type) -> [String] {
            context.register.table(of: type).unordered.map(\.key)
        }
        return ids(noun.rowType).filter { $0.hasPrefix(begun) && sight.sees(noun, $0) }
    }
}
