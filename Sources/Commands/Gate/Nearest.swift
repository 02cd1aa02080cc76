import WorkBasedLearning

extension Verb {
    /// The name of the verb that a misspelt word probably means.
    static func nearest(to word: String) -> String? {
        WorkBasedLearning.nearest(to: word, among: all.map { $0.words[0] })
    }
}
