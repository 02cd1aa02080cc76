import Wire
import WorkBasedLearning

/// The values of a sentence's arguments, checked against the verb's row.
struct Arguments: Sendable {
    private var values: [String: String] = [:]
    private var spans: [String: DaySpan] = [:]
    private var lengths: [String: Int] = [:]
    /// Words and pairs beyond the declared arguments, in their order, of an open verb.
    private(set) var rest: [Sentence.Word] = []

    /// Binds the words after the verb's own.
    ///
    /// - Throws: `bad-argument` for an unknown key, a word too many or a value of the wrong kind;
    ///   `missing-argument` for what is needed and not there; `ambiguous`, `not-found` for names.
    init(_ said: Said, of verb: Verb, _ context: Context) throws(Failure) {
        let isAlone = said.sentence.words.count == verb.words.count && said.answers.isEmpty
        if verb.needsNothing, isAlone { return }
        var binder = Binder(said, verb, context)
        self = try binder.bind()
    }

    init() {}

    /// Keeps a value that is as it should be.
    mutating func put(_ argument: Argument, _ value: String) { values[argument.name] = value }

    mutating func put(_ argument: Argument, _ span: DaySpan) {
        spans[argument.name] = span
        values[argument.name] = "\(span.first)..\(span.last)"
    }

    mutating func put(_ argument: Argument, minutes: Int) {
        lengths[argument.name] = minutes
        values[argument.name] = String(minutes)
    }

    mutating func put(rest word: Sentence.Word) { rest.append(word) }

    subscript(name: String) -> String? { values[name] }

    /// The value of a needed argument.
    func needed(_ name: String) -> String { values[name] ?? "" }

    func number(_ name: String) -> Int? { values[name].flatMap { Int($0) } }

    func isYes(_ name: String) -> Bool { values[name] == "yes" }

    /// The days of an argument of dates.
    func dates(_ name: String) -> DaySpan? { spans[name] }

    /// The minutes of an argument of a duration.
    func minutes(_ name: String) -> Int? { lengths[name] }
}
