/// A school releases so many students a day.
enum SchoolRelease {
    static let rule = StudentRule(
        name: "school-release",
        looksAt: "the school's daily_release_limit, the slot's mode",
        sentence: "A school has at most daily_release_limit students away on a day; virtual "
            + "slots do not count.",
        verdict: .takes { situation, offer, needs in
            let school = situation.facts.students[offer.student].school
            guard !situation.facts.slots[offer.slot].isVirtual,
                let limit = situation.facts.schools[Int(school)].releaseLimit
            else { return }
            let day = situation.facts.slots[offer.slot].day
            needs.append(Need(resource: ResourceKey(.schoolDay, school, day), capacity: limit))
        })
}
