/// What a student wants earns points.
enum Choice {
    static let rule = StudentRule(
        name: "choice",
        looksAt: "the request's choices, the slot's employer and its sector",
        sentence: "The best entry of the request's choices that the slot meets earns its "
            + "points; an entry is an employer's id or sector:NAME.",
        figures: \.choicesInWords,
        examples: [
            Example("request R1 choices=E1", gives: .points(100)),
            Example("request R1 choices=E9;sector:Health;E1", gives: .points(80)),
            Example("request R1 choices=E9;E8;E7;E6;E5;E1", gives: .points(0)),
            Example("request R1 choices=Health", gives: .points(0)),
        ],
        verdict: .scoresPair { situation, pair in
            let facts = situation.facts
            let employer = facts.employers[Int(facts.slots[pair.slot].employer)]
            return situation.choicePoints(facts.requests[pair.request].choices) {
                $0 == employer.choice || $0 == employer.sectorChoice
            }
        })
}
