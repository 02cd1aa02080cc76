import Wire

/// What the client says before anything else, so that the conversation is as its options want it.
struct Opening {
    /// For whom a gateway speaks.
    var address: String?
    /// The form of the replies; nil for the one that people read.
    var form: Form?
    /// Whether questions are errors.
    var isStrict = false

    var sentences: [String] {
        let speaker = address.map { ["as \(Sentence.word(fromShell: $0))"] } ?? []
        let form = form.map { ["set format \($0.rawValue)"] } ?? []
        return speaker + form + (isStrict ? ["set strict on"] : [])
    }
}
