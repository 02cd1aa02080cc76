/// The slot's day is within the request's dates.
enum Dates {
    static let rule = StudentRule(
        name: "dates",
        looksAt: "the request's earliest and latest, the slot's start",
        sentence: "The slot's day lies within the request's earliest and latest, both included.",
        examples: [
            Example("request R1 earliest=2027-02-16 latest=2027-02-16", gives: .allowed),
            Example("request R1 earliest=2027-02-17", gives: .forbidden),
            Example("request R1 latest=2027-02-15", gives: .forbidden),
        ],
        verdict: .allowsPair(
            { situation, pair in
                let day = situation.facts.slots[pair.slot].day
                return situation.facts.requests[pair.request].earliest <= day
                    && day <= situation.facts.requests[pair.request].latest
            },
            else: { situation, pair in
                let request = situation.facts.requests[pair.request]
                return datesReason(
                    situation.facts.slots[pair.slot].day, first: request.earliest,
                    last: request.latest)
            }))
}
