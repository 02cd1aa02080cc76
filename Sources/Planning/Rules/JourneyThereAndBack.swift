/// There is a way to the slot and a way back.
enum JourneyThereAndBack {
    static let rule = StudentRule(
        name: "journey",
        looksAt: "the student's travel, the places of school and site, the trips of the day",
        sentence: "There is a journey out and a journey back: a short enough walk, a drive "
            + "both ways, or a run that arrives shortly before the start and one that "
            + "leaves shortly after the end; none for a virtual slot.",
        verdict: .allowsPair { situation, pair in
            !situation.journeys.between(pair.student, pair.slot).isEmpty
        })
}
