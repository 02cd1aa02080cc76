/// A slot takes so many students.
enum PlaceInSlot {
    static let rule = StudentRule(
        name: "place-in-slot",
        looksAt: "the slot's min and max",
        sentence: "A slot takes at most max students, and either none or at least min.",
        verdict: .takes { situation, offer, needs in
            let slot = situation.facts.slots[offer.slot]
            needs.append(
                Need(
                    resource: ResourceKey(.slot, Int32(offer.slot)), capacity: slot.max,
                    minimum: slot.min))
        })
}
