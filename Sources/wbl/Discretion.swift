/// What the history must not keep: notes on persons.
enum Discretion {
    /// Words after which, or under which, such notes stand.
    private static let words: Set<String> = [
        "because", "medical", "note", "notes", "reason", "reasons",
    ]
    /// How such words begin, however they go on or are misspelt.
    private static let stems = ["accom", "disab"]

    /// Whether a sentence may be kept. Errs towards no: such a word counts wherever it stands,
    /// alone, as a key, as a flag, or as a part of a compound such as `visitor_notes`.
    static func mayKeep(_ sentence: String) -> Bool {
        let parts = sentence.lowercased().split { !$0.isLetter }
        return !parts.contains { part in
            words.contains(String(part)) || stems.contains { part.hasPrefix($0) }
        }
    }
}
