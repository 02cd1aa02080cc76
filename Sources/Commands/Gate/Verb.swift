import Wire

/// A row of the table of commands: parsing, help and the rights check all come from it.
package final class Verb: Sendable {
    /// The words that a sentence begins with.
    package let words: [String]
    /// They as one text.
    package let name: String
    /// One sentence for help.
    package let summary: String
    package let arguments: [Argument]
    /// Whether it can be said alone.
    let needsNothing: Bool
    /// Whether words and keys beyond the arguments are the verb's own matter, and what they are.
    let isOpen: Bool
    private let rest: String
    /// Whether it may ask yes or no, which `confirm=yes` answers beforehand.
    let asks: Bool
    /// Whether it changes facts.
    package let changes: Bool
    /// Whether it does more than change facts, so that it can neither wait nor be taken back.
    let isFinal: Bool
    /// Whether it uses up the files that were sent before it.
    let takesFiles: Bool
    let pace: Pace
    /// Two sentences that a person would say.
    package let examples: [String]
    package let roles: Set<Role>
    /// Whether it is about all schools at once, so that a scope of some forbids it.
    let isForAllSchools: Bool
    /// The sentence of another verb that somebody means who says this one; nil where none.
    let meant: @Sendable (Sentence) -> String?
    let run: @Sendable (Arguments, Context) throws(Failure) -> Outcome

    init(
        _ words: String, _ summary: String, arguments: [Argument] = [], isOpen: Bool = false,
        rest: String = "COLUMN=VALUE …",
        asks: Bool = false, changes: Bool = false, isFinal: Bool = false,
        takesFiles: Bool = false, pace: Pace = .any, examples: [String],
        roles: Set<Role> = [.coordinator], isForAllSchools: Bool = false,
        meant: @escaping @Sendable (Sentence) -> String? = { _ in nil },
        run: @escaping @Sendable (Arguments, Context) throws(Failure) -> Outcome
    ) {
        self.words = words.split(separator: " ").map(String.init)
        name = words
        self.summary = summary
        self.arguments = arguments + (asks ? [Verb.confirm] : [])
        needsNothing = !arguments.contains(where: \.isRequired)
        self.isOpen = isOpen
        self.rest = rest
        self.asks = asks
        self.changes = changes
        self.isFinal = isFinal
        self.takesFiles = takesFiles
        self.pace = pace
        self.examples = examples
        self.roles = roles
        self.isForAllSchools = isForAllSchools
        self.meant = meant
        self.run = run
    }

    /// The verbs of a role, in their order.
    static func all(for role: Role) -> [Verb] { all.filter { $0.roles.contains(role) } }

    /// The examples but those about a noun that is not for the user.
    func examples(for sight: Sight) -> [String] {
        examples.filter { isAboutSeen($0, sight) }
    }

    /// Whether a sentence is one for a user's role, and about a noun that is for the user.
    static func mayBeSaid(_ example: String, by sight: Sight) -> Bool {
        guard let sentence = try? Sentence(example), let verb = of(sentence) else { return false }
        return verb.roles.contains(sight.user.role) && verb.isAboutSeen(example, sight)
    }

    private func isAboutSeen(_ example: String, _ sight: Sight) -> Bool {
        guard let sentence = try? Sentence(example), sentence.words.count > words.count,
            let word = sentence.words[words.count].text(ifKeyword: true),
            let noun = try? Show.noun(word)
        else { return true }
        return changes ? sight.changes(noun) : sight.sees(noun)
    }

    /// How a sentence with this verb is built.
    package var usage: String {
        ([name] + arguments.map(\.usage) + (isOpen ? ["[\(rest)]"] : [])).joined(
            separator: " ")
    }

    private static let confirm = Argument(
        "confirm", .yesNo, "answers the question beforehand", place: .key)

    /// Those with the most words first.
    private static let byFirstWord = Dictionary(grouping: all) { $0.words[0] }.mapValues {
        $0.sorted { $0.words.count > $1.words.count }
    }

    /// The verb that a sentence begins with, by the most words.
    static func of(_ sentence: Sentence) -> Verb? {
        guard let first = sentence.words.first?.text(ifKeyword: true) else { return nil }
        return byFirstWord[first]?.first { verb in
            sentence.words.count >= verb.words.count
                && zip(verb.words, sentence.words).allSatisfy { $1.text(ifKeyword: true) == $0 }
        }
    }
}

extension Sentence {
    /// The sentence with `speaker request` as the one noun that it is.
    var joiningNouns: Sentence {
        var sentence = self
        guard words.count > 2, words[1] == .plain("speaker"),
            case .plain(let second) = words[2], second == "request" || second == "requests"
        else { return self }
        sentence.words.replaceSubrange(1...2, with: [.plain("speaker_request")])
        return sentence
    }
}

extension Sentence.Word {
    /// The word's text; nil for pairs and flags, and for quoted words where a keyword is wanted.
    func text(ifKeyword: Bool) -> String? {
        switch self {
        case .plain(let text): text
        case .quoted(let text): ifKeyword ? nil : text
        case .pair, .flag: nil
        }
    }
}
