import WorkBasedLearning

extension Verb {
    /// The name of the verb that a misspelt or lonely first word probably means.
    static func nearest(to word: String, for role: Role) -> String? {
        let own = all(for: role)
        if let longer = own.first(where: { $0.words[0] == word }) { return longer.name }
        return WorkBasedLearning.nearest(to: word, among: own.map { $0.words[0] })
    }
}
