/// Time on the way costs points.
enum MinutesAway {
    static let rule = StudentRule(
        name: "minutes-away",
        looksAt: "the journeys out and back, the slot's start and end",
        sentence: "Each minute away beyond the slot itself costs a point.",
        examples: [
            Example(gives: .points(-30)),
            Example("student S1 travel=drive", gives: .points(-16)),
            Example("slot O1 mode=virtual", gives: .points(0)),
        ],
        verdict: .scores { situation, offer in
            let (start, end) = (
                situation.facts.slots[offer.slot].start, situation.facts.slots[offer.slot].end
            )
            return -Int(start - offer.journey.leaves) - Int(offer.journey.returns - end)
        })
}
