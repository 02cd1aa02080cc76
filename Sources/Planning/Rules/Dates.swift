/// The slot's day is within the request's dates.
enum Dates {
    static let rule = StudentRule(
        name: "dates",
        looksAt: "the request's earliest and latest, the slot's start",
        sentence: "The slot's day lies within the request's earliest and latest, both included.",
        verdict: .allowsPair { situation, pair in
            let day = situation.facts.slots[pair.slot].day
            return situation.facts.requests[pair.request].earliest <= day
                && day <= situation.facts.requests[pair.request].latest
        })
}
