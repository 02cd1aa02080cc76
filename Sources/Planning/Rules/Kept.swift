/// What people have been told is worth keeping.
enum Kept {
    static let rule = StudentRule(
        name: "kept",
        looksAt: "the published plan",
        sentence: "A request earns points where it keeps its published slot, and more where "
            + "it keeps both journeys too.",
        verdict: .scores { situation, offer in
            let (settings, journey) = (situation.settings, offer.journey)
            guard let kept = situation.facts.requests[offer.request].kept, kept.slot == offer.slot
            else { return 0 }
            let sameWays = kept.out == journey.out && kept.back == journey.back
            return settings.keptSlotPoints + (sameWays ? settings.keptJourneysPoints : 0)
        })
}
