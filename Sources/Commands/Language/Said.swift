import Wire

/// A sentence with what was answered about it: the values of arguments by name.
struct Said: Sendable {
    var sentence: Sentence
    var answers: [String: String] = [:]
    /// The verb of the sentence as it stands; nil where it has none, or nobody has looked.
    private(set) var verb: Verb?

    init(_ sentence: Sentence, answers: [String: String] = [:], verb: Verb? = nil) {
        self.sentence = sentence
        self.answers = answers
        self.verb = verb
    }

    /// The same with one more answer.
    func answered(_ argument: String, _ value: String) -> Said {
        var said = self
        said.answers[argument] = value
        return said
    }

    /// The sentence without the words that people put in for kindness, before its second word.
    ///
    /// What stands behind the noun of `add` or `set` is data, and stays.
    var withoutFillers: Said {
        guard sentence.words.prefix(2).contains(where: Fillers.isArticle) else { return self }
        var said = self
        var kept: [Sentence.Word] = []
        var rest = sentence.words[...]
        while kept.count < 2, let word = rest.popFirst() {
            if !Fillers.isArticle(word) { kept.append(word) }
        }
        said.sentence.words = kept + rest
        said.verb = nil
        return said
    }
}

/// Words without which a sentence means the same.
enum Fillers {
    /// Words that say nothing wherever they stand.
    private static let articles = ["a", "an", "the", "please", "me", "our"]

    static func isArticle(_ word: Sentence.Word) -> Bool {
        if case .plain(let text) = word { articles.contains(text) } else { false }
    }

    /// Those that are somebody's name, or an id, where they end a sentence.
    static let names: Set<String> = ["a", "an", "me"]

    /// What people say to other programs, and how it is said here.
    static let meant = [
        "exit": "quit", "bye": "quit", "logout": "quit", "?": "help", "man": "help",
        "delete": "remove", "rm": "remove", "list": "show", "ls": "show", "week": "show day",
        "rollback": "abort", "start": "begin",
    ]

    /// Words that say nothing where no argument is behind them.
    static let links: Set<String> = ["for", "of", "to", "in", "on", "at", "with", "and"]
}
