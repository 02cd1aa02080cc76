/// A kind of work-based learning experience.
package struct Experience: Sendable, Hashable {
    /// The word in files and sentences.
    package let word: String
    /// The kind as people read it.
    package let title: String

    /// The kind of a word, or nil.
    package static func named(_ word: String) -> Experience? {
        byWord[word]
    }

    private static let byWord = Dictionary(uniqueKeysWithValues: all.map { ($0.word, $0) })

    /// Kinds that last for many sessions; none of them can be planned yet.
    static let ofManySessions = ["internship", "project", "pre_apprenticeship", "externship"]
}

extension Field where Value == Experience {
    /// The kind of a slot or request.
    static let experience = Field(
        "a kind of experience", options: Experience.all.map(\.word),
        parse: { text throws(FieldFault) in
            if let found = Experience.named(text) { return found }
            if Experience.ofManySessions.contains(text) {
                throw FieldFault(
                    "is a kind of many sessions, which cannot be planned yet; plan single sessions "
                        + "of it as job_shadow or leave the row out")
            }
            throw FieldFault(
                "is not a kind of experience (known: "
                    + Experience.all.map(\.word).joined(separator: ", ") + ")")
        }, format: { $0.word })
}
