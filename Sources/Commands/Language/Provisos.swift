import Wire

/// What any sentence that changes something may be said with: the revision that it expects, and a
/// key under which it is done only once.
struct Provisos {
    private(set) var expected: Int64?
    private(set) var once: String?

    /// Takes the provisos out of a sentence: `expect=REVISION`, `once=KEY`, and `id=KEY` where the
    /// verb has no columns of which `id` might be one.
    ///
    /// - Throws: `bad-argument` for a revision that is no number, or an empty or long key.
    init(takenFrom said: inout Said, of verb: Verb) throws(Failure) {
        guard verb.changes else { return }
        var words: [Sentence.Word] = []
        for word in said.sentence.words {
            switch word {
            case .pair("expect", let value):
                guard let revision = Int64(value) else {
                    throw Failure(
                        .badArgument,
                        "expect: \(Sentence.quote(value)) is not a revision; status "
                            + "says which it is now")
                }
                expected = revision
            case .pair(let key, let value) where key == "once" || key == "id" && !verb.isOpen:
                guard (1...Provisos.longestKey).contains(value.utf8.count) else {
                    throw Failure(
                        .badArgument, "a key is 1 to \(Provisos.longestKey) bytes long")
                }
                once = value
            default: words.append(word)
            }
        }
        said.sentence.words = words
    }

    private static let longestKey = 200

    /// - Throws: `conflict` where the register has moved on.
    func check(_ revision: Int64) throws(Failure) {
        guard let expected, expected != revision else { return }
        throw Failure(
            .conflict,
            "you expect revision \(expected), and it is \(revision) now; look again, then say it "
                + "with expect=\(revision)")
    }
}
