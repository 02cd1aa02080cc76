/// Where sentences and answers come from.
protocol Prompt: AnyObject {
    /// The next line that is typed or read.
    ///
    /// - Parameter companion: whom TAB asks, and who speaks up meanwhile; nil for an answer, of
    ///   which nothing is remembered either.
    func read(_ prompt: String, beside companion: (any Companion)?) throws(Trouble) -> Typed
}

/// What came of reading a line.
enum Typed: Equatable {
    case line(String)
    /// Ctrl-C: the line is thrown away.
    case dropped
    case end
}

/// What a prompt asks of the conversation while somebody types.
protocol Companion: AnyObject {
    /// What becomes readable when the daemon speaks up; nil where it no longer can.
    var descriptor: Int32? { get }

    /// What the daemon has said by itself since the last call, without waiting.
    func overheard() -> [String]

    /// The words that may stand at the end of a text; none on any trouble.
    func completions(of text: String) -> [String]
}
