/// What people have been told is worth keeping.
enum Kept {
    static let rule = StudentRule(
        name: "kept",
        looksAt: "the published plan",
        sentence: "A request earns points where it keeps its published slot, and more where "
            + "it keeps both journeys too.",
        figures: { settings in
            "\(settings.keptSlotPoints) points for the slot, \(settings.keptJourneysPoints) more "
                + "for both journeys"
        },
        examples: [
            Example(gives: .points(0)),
            Example("published R1 O1 walk walk", gives: .points(250)),
            Example("published R1 O1 walk T1", gives: .points(200)),
            Example("published R1 O2 walk walk", gives: .points(0)),
        ],
        verdict: .scores { situation, offer in
            let (settings, journey) = (situation.settings, offer.journey)
            guard let kept = situation.facts.requests[offer.request].kept, kept.slot == offer.slot
            else { return 0 }
            let sameWays = kept.out == journey.out && kept.back == journey.back
            return settings.keptSlotPoints + (sameWays ? settings.keptJourneysPoints : 0)
        })
}
