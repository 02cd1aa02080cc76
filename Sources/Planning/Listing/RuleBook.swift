/// Rules sorted by what they do, for judging millions of offers.
///
/// Rules of one sort are joined into one closure, which calls them without counting references to
/// each on every call.
struct RuleBook<Pair, Offer> {
    private typealias Taker<Judged> = @Sendable (Situation, Judged, inout [Need]) -> Void

    private var pairTest: @Sendable (Situation, Pair) -> Bool = { _, _ in true }
    private var offerTest: @Sendable (Situation, Offer) -> Bool = { _, _ in true }
    private var pairTaker: Taker<Pair> = { _, _, _ in }
    private var taker: Taker<Offer> = { _, _, _ in }
    private var pairScorer: @Sendable (Situation, Pair) -> Int = { _, _ in 0 }
    private var scorer: @Sendable (Situation, Offer) -> Int = { _, _ in 0 }

    init(_ rules: [VerdictRule<Pair, Offer>]) {
        for rule in rules {
            switch rule.verdict {
            case .allowsPair(let test, else: _): pairTest = Self.both(pairTest, test)
            case .allowsOffer(let test, else: _): offerTest = Self.both(offerTest, test)
            case .takesPair(let next): pairTaker = Self.both(pairTaker, next)
            case .takes(let next): taker = Self.both(taker, next)
            case .scoresPair(let next): pairScorer = Self.sum(pairScorer, next)
            case .scores(let next): scorer = Self.sum(scorer, next)
            }
        }
    }

    func allows(_ pair: Pair, in situation: Situation) -> Bool { pairTest(situation, pair) }

    func allows(_ offer: Offer, in situation: Situation) -> Bool { offerTest(situation, offer) }

    /// What every offer of a pair earns.
    func points(_ pair: Pair, in situation: Situation) -> Int { pairScorer(situation, pair) }

    /// What an offer earns besides.
    func points(_ offer: Offer, in situation: Situation) -> Int { scorer(situation, offer) }

    /// Adds what every offer of a pair needs.
    func addNeeds(_ pair: Pair, in situation: Situation, to needs: inout [Need]) {
        pairTaker(situation, pair, &needs)
    }

    /// Adds what an offer needs besides.
    func addNeeds(_ offer: Offer, in situation: Situation, to needs: inout [Need]) {
        taker(situation, offer, &needs)
    }

    private static func both<Judged>(
        _ first: @escaping @Sendable (Situation, Judged) -> Bool,
        _ second: @escaping @Sendable (Situation, Judged) -> Bool
    ) -> @Sendable (Situation, Judged) -> Bool {
        { first($0, $1) && second($0, $1) }
    }

    private static func both<Judged>(
        _ first: @escaping Taker<Judged>, _ second: @escaping Taker<Judged>
    ) -> Taker<Judged> {
        { situation, judged, needs in
            first(situation, judged, &needs)
            second(situation, judged, &needs)
        }
    }

    private static func sum<Judged>(
        _ first: @escaping @Sendable (Situation, Judged) -> Int,
        _ second: @escaping @Sendable (Situation, Judged) -> Int
    ) -> @Sendable (Situation, Judged) -> Int {
        { first($0, $1) + second($0, $1) }
    }
}
