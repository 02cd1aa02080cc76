import Wire
import WorkBasedLearning

/// Gives the words of a sentence to the arguments of its verb: by position, behind a preposition,
/// by what they look like, or as `key=value`.
struct Binder {
    let verb: Verb
    let context: Context
    let answers: [String: String]
    let words: [Sentence.Word]
    /// The word that comes next.
    var next = 0
    var arguments = Arguments()

    init(_ said: Said, _ verb: Verb, _ context: Context) {
        self.verb = verb
        self.context = context
        answers = said.answers
        words = Array(said.sentence.words.dropFirst(verb.words.count))
    }

    /// Binds all words, each once. O(words · arguments), and a look through the names for a name.
    mutating func bind() throws(Failure) -> Arguments {
        while next < words.count {
            switch words[next] {
            case .pair(let key, let value): try bind(key, value)
            case .flag(let flag): try bind(flag: flag)
            case .quoted(let text): try bind(quoted: text)
            case .plain(let word): try bind(word)
            }
        }
        for argument in verb.arguments where arguments[argument.name] == nil {
            if let answer = answers[argument.name] {
                try set(argument, answer)
            } else if argument.isRequired {
                throw missing(argument)
            }
        }
        return arguments
    }

    private func missing(_ argument: Argument) -> Failure {
        Failure(
            .missingArgument,
            "\(verb.name) needs \(argument.shown) (\(argument.about)); say: \(verb.usage)",
            wanted: Wanted(argument.name, about: argument.about))
    }

    var free: some Sequence<Argument> {
        verb.arguments.lazy.filter { [arguments] in arguments[$0.name] == nil }
    }

    private func isFree(_ argument: Argument) -> Bool { arguments[argument.name] == nil }

    /// The argument whose turn it is to take a word.
    private var nextByPosition: Argument? {
        verb.arguments.first { $0.place == .position && isFree($0) }
    }
}

// MARK: - Keys

extension Binder {
    private mutating func bind(_ key: String, _ value: String) throws(Failure) {
        if let argument = argument(called: key.asKeyName) {
            next += 1
            return try set(argument, value)
        }
        try bindUnknown(key)
    }

    /// `--flag VALUE` is `flag=VALUE` where the flag is no matter of yes or no.
    private mutating func bind(flag: String) throws(Failure) {
        let name = flag.asKeyName
        guard let argument = argument(called: name) else {
            return try bindUnknown(name)
        }
        next += 1
        if argument.kind != .yesNo, next < words.count,
            let value = words[next].text(ifKeyword: false)
        {
            next += 1
            try set(argument, value)
        } else {
            try set(argument, "yes")
        }
    }

    /// The argument of a name; what stands behind a preposition may be named by that as well.
    private func argument(called name: String) -> Argument? {
        if let argument = verb.arguments.first(where: { $0.name == name }) { return argument }
        return verb.isOpen ? nil : verb.arguments.first { $0.prepositions.contains(name) }
    }

    private mutating func bindUnknown(_ key: String) throws(Failure) {
        if verb.isOpen {
            arguments.put(rest: words[next])
            next += 1
            return
        }
        let near = nearest(to: key, among: verb.arguments.map(\.name))
        let hint = near.map { "; did you mean \($0)?" } ?? ""
        throw Failure(
            .badArgument, "\(verb.name) has no argument \(key)\(hint) (say: \(verb.usage))")
    }
}

// MARK: - Words

extension Binder {
    private mutating func bind(quoted text: String) throws(Failure) {
        next += 1
        guard let argument = nextByPosition else { return try bindRest(.quoted(text), text) }
        try set(argument, text)
    }

    private mutating func bind(_ word: String) throws(Failure) {
        let isForgiving = !context.conversation.strict && !verb.isOpen
        if isForgiving, isFiller(word) {
            if try bindPhrase() { return }  // "an hour" is no article with an hour.
            next += 1
        } else if let argument = argument(after: word) {
            next += 1
            try take(argument)
        } else if try bindPhrase() {
            return
        } else if let (argument, value) = keyword(word) {
            next += 1
            try set(argument, value)
        } else if let argument = nextByPosition {
            try take(argument)
        } else if isForgiving, Fillers.links.contains(word.lowercased()), next + 1 < words.count {
            next += 1
        } else {
            next += 1
            try bindRest(.plain(word), word)
        }
    }

    /// Whether a word is an article, and not a name at the end that looks like one.
    private func isFiller(_ word: String) -> Bool {
        let word = word.lowercased()
        return Fillers.isArticle(.plain(word))
            && !(next == words.count - 1 && Fillers.names.contains(word))
    }

    /// The argument that a word alone decides: a flag by its name, or one of few words by itself.
    func keyword(_ word: String) -> (Argument, String)? {
        for argument in verb.arguments where argument.isKeyword {
            switch argument.kind {
            case .yesNo where argument.shown == word && isFree(argument): return (argument, "yes")
            case .oneOf where argument.has(word) && isFree(argument): return (argument, word)
            default: continue
            }
        }
        return nil
    }

    private mutating func bindRest(_ word: Sentence.Word, _ text: String) throws(Failure) {
        guard verb.isOpen else {
            if next == words.count, let argument = leading(from: text) { throw missing(argument) }
            throw Failure(
                .badArgument,
                "\(verb.name) does not take \(quoted(text))\(joined(with: text)); say: "
                    + verb.usage
            )
        }
        arguments.put(rest: word)
    }

    /// The argument that a word leads to which has none behind it.
    private func leading(from word: String) -> Argument? {
        free.first { $0.prepositions.contains(word.lowercased()) }
    }

    /// How a word would have to be said with those before it, where it is one more of a list.
    private func joined(with text: String) -> String {
        guard context.conversation.strict, case .plain = words[next - 1],
            let list = verb.arguments.first(where: \.isList), let said = arguments[list.name]
        else { return "" }
        return " (in the strict form several \(list.shown) are one word, with commas between: "
            + "\(said),\(text))"
    }

    /// The argument that a preposition leads to, where a value follows.
    func argument(after word: String) -> Argument? {
        guard next + 1 < words.count else { return nil }
        let word = word.lowercased()
        let led = verb.arguments.filter {
            $0.prepositions.contains(word) && isFree($0) && canTake($0, next + 1)
        }
        // So do dates that begin with the preposition: "from feb 16 on" chooses no employer.
        if led.contains(where: { !$0.isPhrase }), word == "from",
            free.contains(where: { $0.kind == .dates && phrase(DatePhrase.read(_:now:), next) })
        {
            return nil
        }
        // Dates and lengths know their own: "on" may lead to a topic or to a day.
        return led.first { $0.isPhrase } ?? led.first
    }

    /// Whether a value of an argument may begin at a word; only dates and durations can tell.
    func canTake(_ argument: Argument, _ index: Int) -> Bool {
        guard let text = words[index].text(ifKeyword: false) else { return false }
        switch argument.kind {
        case .dates:
            if case .quoted = words[index] { return (try? dates(text, argument)) != nil }
            return phrase(DatePhrase.read(_:now:), index)
        case .duration:
            // Only a preposition of its own makes a bare number one of minutes.
            let isLed = index > 0 && words[index - 1] == .plain("lasting")
            if isLed, Int(words[index].text(ifKeyword: false) ?? "") != nil { return true }
            return phrase({ words, _ in try DurationPhrase.read(words) }, index)
        default: return true
        }
    }

    /// Whether the words from one on begin with a phrase, though perhaps a wrong one.
    private func phrase<Found>(
        _ read: (ArraySlice<String>, Moment) throws -> Found?, _ index: Int
    ) -> Bool {
        do { return try read(plain(from: index), context.now) != nil } catch { return true }
    }

    /// The plain words from one on, as far as they go.
    func plain(from index: Int) -> ArraySlice<String> {
        var plain: [String] = []
        // No phrase has more words, so that a long sentence costs no more than its length.
        let near = words[index...].prefix(PhraseReader.mostWords)
        for case .plain(let text) in near.prefix(while: \.isPlain) { plain.append(text) }
        return plain[...]
    }

    /// Binds words that look like a date or a length of time to an argument that wants one.
    private mutating func bindPhrase() throws(Failure) -> Bool {
        for argument in verb.arguments
        where argument.isPhrase && argument.place != .led && isFree(argument) {
            switch argument.kind {
            case .dates:
                if try takeDates(argument) { return true }
            case .duration:
                if try takeDuration(argument) { return true }
            default: continue
            }
        }
        return false
    }
}

extension Argument {
    /// Whether the value is a phrase that can be told from other words.
    var isPhrase: Bool { kind == .dates || kind == .duration }

    /// Whether a word may decide it by itself.
    var isKeyword: Bool {
        guard place == .key else { return false }
        return if case .oneOf = kind { true } else { kind == .yesNo }
    }

    /// Whether a word is one of the few that the argument takes.
    func has(_ word: String) -> Bool {
        if case .oneOf(let words) = kind { words.contains(word) } else { false }
    }
}

extension Sentence.Word {
    fileprivate var isPlain: Bool {
        if case .plain = self { true } else { false }
    }
}
