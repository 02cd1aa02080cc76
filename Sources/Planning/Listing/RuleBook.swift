/// Rules sorted by what they do, for judging millions of offers.
struct RuleBook<Pair, Offer> {
    private var pairTests: [@Sendable (Situation, Pair) -> Bool] = []
    private var offerTests: [@Sendable (Situation, Offer) -> Bool] = []
    private var takers: [@Sendable (Situation, Offer, inout [Need]) -> Void] = []
    private var scorers: [@Sendable (Situation, Offer) -> Int] = []

    init(_ rules: [VerdictRule<Pair, Offer>]) {
        for rule in rules {
            switch rule.verdict {
            case .allowsPair(let test): pairTests.append(test)
            case .allowsOffer(let test): offerTests.append(test)
            case .takes(let taker): takers.append(taker)
            case .scores(let scorer): scorers.append(scorer)
            }
        }
    }

    func allows(_ pair: Pair, in situation: Situation) -> Bool {
        for test in pairTests where !test(situation, pair) { return false }
        return true
    }

    func allows(_ offer: Offer, in situation: Situation) -> Bool {
        for test in offerTests where !test(situation, offer) { return false }
        return true
    }

    func points(_ offer: Offer, in situation: Situation) -> Int {
        var points = 0
        for scorer in scorers { points += scorer(situation, offer) }
        return points
    }

    /// Replaces what an array holds by what an offer needs.
    func needs(_ offer: Offer, in situation: Situation, into needs: inout [Need]) {
        needs.removeAll(keepingCapacity: true)
        for taker in takers { taker(situation, offer, &needs) }
    }
}
