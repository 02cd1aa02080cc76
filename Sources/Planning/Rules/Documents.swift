import WorkBasedLearning

/// The student holds every document that is asked for.
enum Documents {
    static let rule = StudentRule(
        name: "documents",
        looksAt: "the slot's and its employer's documents, the student's documents",
        sentence: "The student holds every document that the slot or its employer asks for.",
        examples: [
            Example("slot O1 documents=waiver", gives: .allowed),
            Example("slot O1 documents=waiver;permission", gives: .forbidden),
            Example("employer E1 documents=permission", gives: .forbidden),
            Example("slot O1 documents=Waiver", gives: .forbidden),
        ],
        verdict: .allowsPair(
            { situation, pair in
                if situation.facts.slots[pair.slot].documents.isEmpty { return true }
                let held = situation.facts.students[pair.student].documents
                return situation.facts.slots[pair.slot].documents.allSatisfy(held.contains)
            },
            else: { situation, pair in
                "the student does not hold "
                    + listedNames(missing(situation, pair), last: " or ")
            }))

    /// The documents that the student does not hold, those of the slot first.
    private static func missing(_ situation: Situation, _ pair: Pairing) -> [String] {
        let asked = situation.slot(pair).documents + situation.employer(pair).documents
        let held = situation.facts.students[pair.student].documents
        var missing: [String] = []
        for (text, number) in zip(asked, situation.facts.slots[pair.slot].documents)
        where !held.contains(number) && !missing.contains(text) {
            missing.append(text)
        }
        return missing
    }
}
