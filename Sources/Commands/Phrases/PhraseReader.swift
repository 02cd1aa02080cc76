/// Reads a phrase from the front of some words, piece by piece.
///
/// `1pm` and `1 pm`, `9-11` and `9 - 11` are the same pieces, so that a form need not care how they
/// are spaced. What a form takes is counted only once it has found all it needs (`attempt`).
struct PhraseReader {
    /// What finds a meaning at the front of the pieces, or nil.
    typealias Form<Value> = (inout PhraseReader) -> Value?

    /// No phrase has more words, so that reading costs no more in a long sentence.
    static let mostWords = 32

    private let pieces: [Piece]
    private var taken = 0

    init(_ words: ArraySlice<String>) {
        pieces = words.prefix(PhraseReader.mostWords).enumerated()
            .flatMap { Piece.pieces(of: $1, at: $0) }
    }

    /// What the form that takes the most whole words makes of them, and how many it takes.
    static func longest<Value>(
        of words: ArraySlice<String>, _ forms: [Form<Value>]
    ) -> (Value, used: Int)? {
        var reader = PhraseReader(words)
        guard let value = reader.longest(forms, where: \.isAtWordEnd) else { return nil }
        return (value, reader.used)
    }

    /// What the form that takes the most makes of the pieces; of equal ones the first.
    mutating func longest<Value>(
        _ forms: [Form<Value>], where isAccepted: (PhraseReader) -> Bool = { _ in true }
    ) -> Value? {
        var best: (value: Value, reader: PhraseReader)?
        for form in forms {
            var ahead = self
            guard let value = form(&ahead), isAccepted(ahead) else { continue }
            if ahead.taken > best?.reader.taken ?? -1 { best = (value, ahead) }
        }
        if let best { self = best.reader }
        return best?.value
    }

    /// What a form makes of the pieces; where that is nothing, none is taken.
    mutating func attempt<Value>(_ form: Form<Value>) -> Value? {
        var ahead = self
        guard let value = form(&ahead) else { return nil }
        self = ahead
        return value
    }

    /// The words that have been taken.
    private var used: Int { taken == 0 ? 0 : pieces[taken - 1].word + 1 }

    private var next: Piece? { taken < pieces.count ? pieces[taken] : nil }

    /// Whether the next piece stands right behind the last one in the same word.
    var isGlued: Bool { next?.isGlued ?? false }

    private var isAtWordEnd: Bool { taken > 0 && !isGlued }

    /// Whether something ends here: a word, or its part before the mark of a span.
    var isAtBreak: Bool { isAtWordEnd || next.map { Joint.marks.contains($0.text) } ?? false }

    /// Takes the next piece where it is a name that has a meaning.
    mutating func takeName<Value>(_ meaning: (String) -> Value?) -> Value? {
        guard let next, next.kind == .name, let value = meaning(next.text) else { return nil }
        taken += 1
        return value
    }

    /// Takes the next piece where it is one of these names or marks.
    @discardableResult
    mutating func skip(_ texts: Set<String>) -> Bool {
        guard let next, next.kind != .number, texts.contains(next.text) else { return false }
        taken += 1
        return true
    }

    /// Takes the next piece where it is a number of so many digits.
    mutating func takeDigits(_ count: ClosedRange<Int>) -> String? {
        guard let next, next.kind == .number, count.contains(next.text.count) else { return nil }
        taken += 1
        return next.text
    }

    mutating func takeNumber(_ digits: ClosedRange<Int>) -> Int? {
        takeDigits(digits).flatMap { Int($0) }
    }
}
