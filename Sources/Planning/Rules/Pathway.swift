/// The slot is open to the student's pathways.
enum Pathway {
    static let rule = StudentRule(
        name: "pathway",
        looksAt: "the slot's pathways, the student's pathways",
        sentence: "The slot names no pathway, or one of the student's.",
        verdict: .allowsPair { situation, pair in
            let pathways = situation.facts.slots[pair.slot].pathways
            return pathways.isEmpty
                || pathways.contains(
                    where: situation.facts.students[pair.student].pathways.contains)
        })
}
