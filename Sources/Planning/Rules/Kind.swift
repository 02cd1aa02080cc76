import WorkBasedLearning

/// The slot is of the kind that is asked for.
enum Kind {
    static let rule = StudentRule(
        name: "kind",
        looksAt: "the kind of the request and of the slot",
        sentence: "The slot is of the kind that the request asks for.",
        examples: [
            Example("slot O1 kind=workplace_tour", gives: .forbidden),
            Example(
                "slot O1 kind=workplace_tour", "request R1 kind=workplace_tour", gives: .allowed),
        ],
        verdict: .allowsPair(
            { situation, pair in
                situation.facts.requests[pair.request].kind
                    == situation.facts.slots[pair.slot].kind
            },
            else: { situation, pair in
                let kind = withArticle(situation.slot(pair).kind.title)
                return "it is \(kind), not \(withArticle(situation.request(pair).kind.title))"
            }))
}
