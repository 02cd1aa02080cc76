/// The slot is of the kind that is asked for.
enum Kind {
    static let rule = StudentRule(
        name: "kind",
        looksAt: "the kind of the request and of the slot",
        sentence: "The slot is of the kind that the request asks for.",
        verdict: .allowsPair { situation, pair in
            situation.facts.requests[pair.request].kind == situation.facts.slots[pair.slot].kind
        })
}
