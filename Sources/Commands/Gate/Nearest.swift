import WorkBasedLearning

extension Verb {
    /// The name of the verb that a misspelt or lonely first word probably means.
    static func nearest(to word: String) -> String? {
        if let longer = all.first(where: { $0.words[0] == word }) { return longer.name }
        return WorkBasedLearning.nearest(to: word, among: all.map { $0.words[0] })
    }
}
