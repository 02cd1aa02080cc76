/// A slot takes so many students.
enum PlaceInSlot {
    static let rule = StudentRule(
        name: "place-in-slot",
        looksAt: "the slot's min and max",
        sentence: "A slot takes at most max students, and either none or at least min.",
        examples: [
            Example(gives: .takes(["slot:O1"])),
            Example("slot O1 min=2 mode=virtual", gives: .takes(["slot:O1"])),
        ],
        verdict: .takesPair { situation, pair, needs in
            let slot = situation.facts.slots[pair.slot]
            needs.append(
                Need(
                    resource: ResourceKey(.slot, Int32(pair.slot)), capacity: slot.max,
                    minimum: slot.min))
        })
}
