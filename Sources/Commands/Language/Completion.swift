import Wire
import WorkBasedLearning

/// The words with which the last word of a line may go on.
struct Completion {
    private let context: Context
    private let line: LineBegun

    /// The most words that are offered.
    private static let most = 200

    /// - Parameter line: the text up to the cursor.
    init(_ line: String, _ context: Context) {
        self.context = context
        self.line = LineBegun(line)
    }

    /// The words, sorted, each once.
    var words: [String] {
        let begun = line.begun
        let found = (line.before.isEmpty ? verbs : verbs + fixed).filter { $0.hasPrefix(begun) }
        return Array(
            Set(found + entries).sorted(by: inNaturalOrder).prefix(Completion.most))
    }

    private var known: [Verb] {
        Verb.all(for: context.conversation.user.role)
    }

    /// The next words of verbs that begin like the line.
    private var verbs: [String] {
        let before = line.before
        return known.filter {
            $0.words.count > before.count && Array($0.words.prefix(before.count)) == before
        }.map { $0.words[before.count] }
    }

    /// The verb of the line.
    private var verb: Verb? {
        known.filter { Array(line.before.prefix($0.words.count)) == $0.words }
            .max { $0.words.count < $1.words.count }
    }

    /// The words behind the verb that are no pairs.
    private func said(_ verb: Verb) -> [String] {
        line.before.dropFirst(verb.words.count).filter { !$0.contains("=") }
    }
}

// MARK: - What the grammar offers

extension Completion {
    /// What may follow the verb of the line: prepositions, keys, and words of small sets.
    private var fixed: [String] {
        guard let verb else { return [] }
        let said = said(verb)
        if let pair = line.pair {
            return values(of: pair.key, verb, said).map { "\(pair.key)=\($0)" }
        }
        if let previous = said.last,
            let argument = verb.arguments.first(where: { $0.prepositions.contains(previous) })
        {
            return values(of: argument)
        }
        let positions = verb.arguments.filter { $0.place == .position }
        let next = positions.dropFirst(said.count).first.map(values) ?? []
        return next + verb.arguments.flatMap(beginnings) + columns(verb, said).map { "\($0.name)=" }
    }

    private func beginnings(of argument: Argument) -> [String] {
        argument.prepositions + (argument.place == .position ? [] : ["\(argument.shown)="])
    }

    /// The words that a value may be, but for entries.
    private func values(of argument: Argument) -> [String] {
        switch argument.kind {
        case .oneOf(let words): words
        case .yesNo: ["yes", "no"]
        case .dates, .day: ["today", "tomorrow", "next week", "next month"]
        case .text where argument.name == "noun":
            Noun.allCases.filter {
                verb?.changes == true ? context.sight.changes($0) : context.sight.sees($0)
            }.map(\.rawValue) + (verb?.name == Show.verb.name ? Show.sights(context.sight) : [])
        case .text where argument.name == "verb":
            known.map(\.name) + HelpTopic.all(for: context.conversation.user.role).map(\.name)
        case .text where verb?.name == OutboxRetry.verb.name:
            ["all"] + Astray.allCases.map(\.rawValue)
        case .thing: Noun.allCases.filter(context.sight.sees).map(\.rawValue)
        case .entry, .text, .words, .number, .moment, .duration: []
        }
    }

    private func values(of key: String, _ verb: Verb, _ said: [String]) -> [String] {
        let name = key.asKeyName
        if let argument = verb.arguments.first(where: { $0.name == name }) {
            return values(of: argument)
        }
        return columns(verb, said).first { $0.name == name }?.options ?? []
    }
}

// MARK: - Columns

extension Completion {
    private struct Choice {
        let name: String
        let options: [String]
        let refers: [Noun]
    }

    /// The columns that a sentence about an entry may still name.
    private func columns(_ verb: Verb, _ said: [String]) -> [Choice] {
        guard verb.changes, verb.isOpen, let noun = said.first.flatMap(noun),
            context.sight.changes(noun)
        else { return [] }
        let given = Set(line.before.map { String($0.prefix { $0 != "=" }).asKeyName })
        func columns<Row: SheetRow>(_: Row.Type) -> [Choice] {
            let isNew = verb.name == Add.verb.name
            return Row.sheet.columns.filter { column in
                !given.contains(column.name) && (isNew || column.name != Row.sheet.ownerColumn)
            }.map { Choice(name: $0.name, options: $0.options, refers: $0.refers) }
        }
        return columns(noun.rowType)
    }

    private func noun(_ word: String) -> Noun? { try? Show.noun(word) }
}

// MARK: - Entries

extension Completion {
    /// Entries by id and name, where the line wants one.
    private var entries: [String] {
        guard let verb else { return [] }
        let (said, words) = (said(verb), EntryWords(context))
        if let pair = line.pair {
            return values(of: pair, verb, said, words).map { "\(pair.key)=\($0)" }
        }
        guard let (argument, value) = wanted(verb, said) else { return [] }
        let nouns = nouns(of: argument, said)
        return value.isEmpty
            ? words.words(of: nouns, begun: line.begun)
            : words.rests(of: nouns, after: value, begun: line.begun)
    }

    /// The argument of which the last word is a part, with the words of it that stand before.
    private func wanted(_ verb: Verb, _ said: [String]) -> (Argument, [String])? {
        for place in said.indices.reversed() {
            let led = verb.arguments.first { $0.prepositions.contains(said[place]) }
            if let led { return (led, Array(said[(place + 1)...])) }
        }
        let positions = verb.arguments.filter { $0.place == .position }
        for (place, argument) in positions.enumerated() where place <= said.count {
            if place == said.count { return (argument, []) }
            if argument.takesWords { return (argument, Array(said[place...])) }
        }
        return nil
    }

    /// The entries that a value may name; those of a column by id alone.
    private func values(
        of pair: (key: String, value: String), _ verb: Verb, _ said: [String], _ words: EntryWords
    ) -> [String] {
        let name = pair.key.asKeyName
        if let argument = verb.arguments.first(where: { $0.name == name }) {
            return words.words(of: nouns(of: argument, said), begun: pair.value)
        }
        let column = columns(verb, said).first { $0.name == name }
        return (column?.refers ?? []).flatMap { words.ids($0, pair.value) }
    }

    private func nouns(of argument: Argument, _ said: [String]) -> [Noun] {
        switch argument.kind {
        case .entry(let nouns): nouns
        case .words where argument.name == "ids": [.slot, .speakerRequest]
        case .text, .words:
            switch argument.name {
            case "id" where ["my", "mine"].contains(said.first): []
            case "id", "owner": said.first.flatMap(noun).map { [$0] } ?? []
            case "request": [.request, .speakerRequest, .student, .section]
            case "target": [.slot, .speaker]
            case "choose": [.employer, .speaker]
            default: []
            }
        case .thing, .number, .day, .moment, .yesNo, .oneOf, .dates, .duration: []
        }
    }
}

extension Argument {
    /// Whether a value may be several words.
    fileprivate var takesWords: Bool {
        switch kind {
        case .words, .thing, .entry: true
        case .text, .number, .day, .moment, .yesNo, .oneOf, .dates, .duration: false
        }
    }
}
