/// A school releases so many students a day.
enum SchoolRelease {
    static let rule = StudentRule(
        name: "school-release",
        looksAt: "the school's daily_release_limit, the slot's mode",
        sentence: "A school has at most daily_release_limit students away on a day; virtual "
            + "slots do not count.",
        examples: [
            Example(gives: .takes([])),
            Example(
                "school H1 daily_release_limit=20", gives: .takes(["school-day:H1:2027-02-16"])),
            Example(
                "school H1 daily_release_limit=20", "slot O1 mode=virtual", gives: .takes([])),
        ],
        verdict: .takesPair { situation, pair, needs in
            let school = situation.facts.students[pair.student].school
            guard !situation.facts.slots[pair.slot].isVirtual,
                let limit = situation.facts.schools[Int(school)].releaseLimit
            else { return }
            let day = situation.facts.slots[pair.slot].day
            needs.append(Need(resource: ResourceKey(.schoolDay, school, day), capacity: limit))
        })
}
