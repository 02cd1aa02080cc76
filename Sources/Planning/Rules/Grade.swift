/// The slot is open to the student's grade.
enum Grade {
    static let rule = StudentRule(
        name: "grade",
        looksAt: "the slot's grades, the student's grade",
        sentence: "The slot names no grade, or the student's.",
        verdict: .allowsPair { situation, pair in
            let grades = situation.facts.slots[pair.slot].grades
            return grades.isEmpty || grades.contains(situation.facts.students[pair.student].grade)
        })
}
