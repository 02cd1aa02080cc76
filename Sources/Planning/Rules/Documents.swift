/// The student holds every document that is asked for.
enum Documents {
    static let rule = StudentRule(
        name: "documents",
        looksAt: "the slot's and its employer's documents, the student's documents",
        sentence: "The student holds every document that the slot or its employer asks for.",
        verdict: .allowsPair { situation, pair in
            let held = situation.facts.students[pair.student].documents
            return situation.facts.slots[pair.slot].documents.allSatisfy(held.contains)
        })
}
