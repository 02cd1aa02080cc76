/// A student has one activity a day.
enum OneActivityADay {
    static let rule = StudentRule(
        name: "one-activity-a-day",
        looksAt: "the student, the slot's day",
        sentence: "A student has at most one activity a day, virtual ones too.",
        examples: [
            Example(gives: .takes(["student-day:S1:2027-02-16"])),
            Example("slot O1 mode=virtual", gives: .takes(["student-day:S1:2027-02-16"])),
        ],
        verdict: .takesPair { situation, pair, needs in
            let day = situation.facts.slots[pair.slot].day
            needs.append(
                Need(resource: ResourceKey(.studentDay, Int32(pair.student), day), capacity: 1))
        })
}
