/// A placement is worth points by the student's priority.
enum PlacementPoints {
    static let rule = StudentRule(
        name: "placement",
        looksAt: "the student's priority",
        sentence: "A placement is worth its points once for each step of the student's priority.",
        verdict: .scores { situation, offer in
            situation.settings.placementPoints * situation.facts.students[offer.student].priority
        })
}
