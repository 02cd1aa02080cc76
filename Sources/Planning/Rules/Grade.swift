import WorkBasedLearning

/// The slot is open to the student's grade.
enum Grade {
    static let rule = StudentRule(
        name: "grade",
        looksAt: "the slot's grades, the student's grade",
        sentence: "The slot names no grade, or the student's.",
        examples: [
            Example("slot O1 grades=10;11", gives: .allowed),
            Example("slot O1 grades=12", gives: .forbidden),
            Example("student S1 grade=", gives: .allowed),
            Example("student S1 grade=", "slot O1 grades=11", gives: .forbidden),
        ],
        verdict: .allowsPair(
            { situation, pair in
                let grades = situation.facts.slots[pair.slot].grades
                return grades.isEmpty
                    || grades.contains(situation.facts.students[pair.student].grade)
            },
            else: { situation, pair in
                let grades = situation.slot(pair).grades
                let word = grades.count == 1 ? "grade" : "grades"
                let asked = "it is for \(word) \(listedNames(grades, last: " or "))"
                let grade = situation.student(pair).grade
                return grade.isEmpty
                    ? "\(asked), and the student's grade is not known"
                    : "\(asked), and the student is in grade \(grade)"
            }))
}
