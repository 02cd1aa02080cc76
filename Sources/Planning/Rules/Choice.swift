/// What a student wants earns points.
enum Choice {
    static let rule = StudentRule(
        name: "choice",
        looksAt: "the request's choices, the slot's employer and its sector",
        sentence: "The best entry of the request's choices that the slot meets earns its "
            + "points; an entry is an employer's id or sector:NAME.",
        verdict: .scores { situation, offer in
            let facts = situation.facts
            let employer = facts.employers[Int(facts.slots[offer.slot].employer)]
            return situation.choicePoints(facts.requests[offer.request].choices) {
                $0 == employer.choice || $0 == employer.sectorChoice
            }
        })
}
