import WorkBasedLearning

/// The slot is open to the student's pathways.
enum Pathway {
    static let rule = StudentRule(
        name: "pathway",
        looksAt: "the slot's pathways, the student's pathways",
        sentence: "The slot names no pathway, or one of the student's.",
        examples: [
            Example("slot O1 pathways=Law;Health", gives: .allowed),
            Example("slot O1 pathways=Law", gives: .forbidden),
            Example("student S1 pathways=", gives: .allowed),
            Example("student S1 pathways=", "slot O1 pathways=Health", gives: .forbidden),
        ],
        verdict: .allowsPair(
            { situation, pair in
                let pathways = situation.facts.slots[pair.slot].pathways
                return pathways.isEmpty
                    || pathways.contains(
                        where: situation.facts.students[pair.student].pathways.contains)
            },
            else: { situation, pair in
                let asked = "it is for \(listedNames(situation.slot(pair).pathways, last: " or "))"
                let pathways = situation.student(pair).pathways
                guard !pathways.isEmpty else { return "\(asked), and the student has no pathway" }
                let are = pathways.count == 1 ? "pathway is" : "pathways are"
                return "\(asked), and the student's \(are) \(listedNames(pathways))"
            }))
}
