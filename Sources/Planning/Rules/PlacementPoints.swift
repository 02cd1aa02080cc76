/// A placement is worth points by the student's priority.
enum PlacementPoints {
    static let rule = StudentRule(
        name: "placement",
        looksAt: "the student's priority",
        sentence: "A placement is worth its points once for each step of the student's priority.",
        figures: \.placementInWords,
        examples: [
            Example(gives: .points(1000)),
            Example("student S1 priority=3", gives: .points(3000)),
        ],
        verdict: .scoresPair { situation, pair in
            situation.settings.placementPoints * situation.facts.students[pair.student].priority
        })
}
