import Wire

/// A sentence with what was answered about it: the values of arguments by name.
struct Said: Sendable {
    var sentence: Sentence
    var answers: [String: String] = [:]

    init(_ sentence: Sentence, answers: [String: String] = [:]) {
        self.sentence = sentence
        self.answers = answers
    }

    /// The same with one more answer.
    func answered(_ argument: String, _ value: String) -> Said {
        var said = self
        said.answers[argument] = value
        return said
    }

    /// The sentence without the words that people put in for kindness, among its first words.
    ///
    /// What stands behind `add` or `set` is data from the third word on, and stays.
    var withoutFillers: Said {
        var said = self
        let end = min(3, sentence.words.count)
        said.sentence.words.replaceSubrange(
            0..<end, with: sentence.words[..<end].filter { !Fillers.articles.contains($0) })
        return said
    }
}

/// Words without which a sentence means the same.
enum Fillers {
    /// Words that say nothing wherever they stand.
    static let articles: [Sentence.Word] = ["a", "an", "the", "please", "me", "our"].map {
        .plain($0)
    }

    /// Words that say nothing where no argument is behind them.
    static let links: Set<String> = ["for", "of", "to", "in", "on", "at", "with", "and"]
}
