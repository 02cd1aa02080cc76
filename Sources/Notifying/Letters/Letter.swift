import WorkBasedLearning

/// Somebody whom a letter is for.
struct Recipient: Sendable {
    let name: String
    let address: String
    let language: Language
}

/// All that one recipient is to know about one matter, before it is compared with what the
/// recipient has been told.
struct Letter: Sendable {
    let matter: Matter
    let recipient: Recipient
    /// When it takes place.
    let start: Moment
    /// What it is about in one line without a student's name.
    let gist: Phrase
    let details: [Detail]

    /// What stands once the letter is told.
    var told: Told {
        Told(
            digest: digest, address: recipient.address, language: recipient.language,
            gist: gist[recipient.language])
    }

    /// Covers every detail said and whom it is said to.
    private var digest: String {
        var digest = Digest()
        digest.add(recipient.name)
        digest.add(recipient.address)
        digest.add(recipient.language.rawValue)
        for detail in details {
            digest.add(detail.term.rawValue)
            digest.add(String(detail.values.count))
            for value in detail.values { digest.add(value) }
        }
        return digest.hex
    }
}

/// A kind of notice: for whom it is, its words, and the letters that a plan asks for.
struct NoticeKind: Sendable {
    /// The kind in matters, file names and logs: lower-case letters and `_`.
    let word: String
    let audience: Audience
    let phrases: Phrases
    /// The letters in no particular order; what the register does not know has none.
    let letters: @Sendable (Plan, Register) -> [Letter]

    /// The kind of a word, or nil where a later release has dropped it.
    static func named(_ word: String) -> NoticeKind? { all.first { $0.word == word } }
}
