/// A student has one activity a day.
enum OneActivityADay {
    static let rule = StudentRule(
        name: "one-activity-a-day",
        looksAt: "the student, the slot's day",
        sentence: "A student has at most one activity a day, virtual ones too.",
        verdict: .takes { situation, offer, needs in
            let day = situation.facts.slots[offer.slot].day
            needs.append(
                Need(resource: ResourceKey(.studentDay, Int32(offer.student), day), capacity: 1))
        })
}
