import Wire
import WorkBasedLearning

/// The values of a sentence's arguments, checked against the verb's row.
struct Arguments: Sendable {
    private var values: [String: String] = [:]
    /// Words and pairs beyond the declared arguments, in their order, of an open verb.
    private(set) var rest: [Sentence.Word] = []

    /// Binds the words after the verb's own.
    ///
    /// - Throws: `bad-argument` for an unknown key, a word too many or a value of the wrong kind;
    ///   `missing-argument` for what is needed and not there.
    init(_ sentence: Sentence, of verb: Verb) throws(Failure) {
        var positions = verb.arguments.filter { $0.place == .position }[...]
        for word in Arguments.joiningFlags(sentence.words.dropFirst(verb.words.count), verb) {
            try bind(word, verb, &positions)
        }
        for argument in verb.arguments where argument.isRequired && values[argument.name] == nil {
            throw Failure(
                .missingArgument,
                "\(verb.name) needs \(argument.name) (\(argument.about)); say: \(verb.usage)")
        }
    }

    /// The words with `--flag VALUE` as `flag=VALUE` where the flag is no matter of yes or no.
    private static func joiningFlags(
        _ words: ArraySlice<Sentence.Word>, _ verb: Verb
    ) -> [Sentence.Word] {
        var joined: [Sentence.Word] = []
        for word in words {
            if case .flag(let flag)? = joined.last, let value = word.text(ifKeyword: false) {
                let name = flag.replacing("-", with: "_")
                let argument = verb.arguments.first { $0.name == name }
                if argument.map({ $0.kind != .yesNo }) ?? false {
                    joined[joined.count - 1] = .pair(key: name, value: value)
                    continue
                }
            }
            joined.append(word)
        }
        return joined
    }

    private mutating func bind(
        _ word: Sentence.Word, _ verb: Verb, _ positions: inout ArraySlice<Argument>
    ) throws(Failure) {
        switch word {
        case .pair(let key, let value):
            try bind(key, value, word, verb)
            positions.removeAll { $0.name == key }
        case .flag(let flag): try bind(flag.replacing("-", with: "_"), "yes", word, verb)
        case .plain(let text), .quoted(let text):
            if let argument = positions.popFirst() {
                try set(argument, text)
            } else if verb.isOpen {
                rest.append(word)
            } else {
                throw Failure(
                    .badArgument, "\(verb.name) does not take \(quoted(text)); say: \(verb.usage)")
            }
        }
    }

    private mutating func bind(
        _ key: String, _ value: String, _ word: Sentence.Word, _ verb: Verb
    ) throws(Failure) {
        if let argument = verb.arguments.first(where: { $0.name == key }) {
            try set(argument, value)
        } else if verb.isOpen {
            rest.append(word)
        } else {
            let near = nearest(to: key, among: verb.arguments.map(\.name))
            let hint = near.map { "; did you mean \($0)?" } ?? ""
            throw Failure(
                .badArgument, "\(verb.name) has no argument \(key)\(hint) (say: \(verb.usage))")
        }
    }

    private mutating func set(_ argument: Argument, _ value: String) throws(Failure) {
        if values[argument.name] != nil {
            throw Failure(.badArgument, "\(argument.shown) is given twice")
        }
        if let wanted = argument.complaint(about: value) {
            throw Failure(.badArgument, "\(argument.shown): \(quoted(value)) is not \(wanted)")
        }
        values[argument.name] = value
    }

    subscript(name: String) -> String? { values[name] }

    /// The value of a needed argument.
    func needed(_ name: String) -> String { values[name] ?? "" }

    func number(_ name: String) -> Int? { values[name].flatMap { Int($0) } }

    func isYes(_ name: String) -> Bool { values[name] == "yes" }
}
