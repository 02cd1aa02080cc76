import Testing

@testable import Solving

@Suite struct CertificateTests {
    /// A case of random prices.
    private func randomCase(
        _ problem: Problem, _ random: inout SeededRandom, open: [Int32] = [],
        closed: [Int32] = []
    ) -> Certificate.Case {
        let prices = (0..<problem.resourceCount).map {
            Certificate.Price(resource: Int32($0), price: Int32(random.below(20_000)))
        }
        var pairs: [Certificate.PairPrice] = []
        for group in 0..<problem.resourceCount where problem.isGroup(group) {
            for request in 0..<problem.requestCount where random.below(3) > 0 {
                pairs.append(
                    Certificate.PairPrice(
                        resource: Int32(group), request: Int32(request),
                        price: Int32(random.below(20_000) - 8_000)))
            }
        }
        return Certificate.Case(open: open, closed: closed, prices: prices, pairPrices: pairs)
    }

    @Test(
        "Any prices prove a bound that no valid choice exceeds (seeds 1 to 300)",
        arguments: [false, true])
    func neverBelow(amounts: Bool) {
        for seed in UInt64(1)...300 {
            let problem = Instances.tiny(seed: seed, amounts: amounts)
            var random = SeededRandom(seed: seed)
            let certificate = Certificate(problem, cases: [randomCase(problem, &random)])
            #expect(certificate.bound >= Instances.optimum(of: problem), "seed \(seed)")
            #expect(certificate.verify(problem) == certificate.bound)
        }
    }

    @Test(
        "A case bounds what it takes for granted, and both sides bound all (seeds 1 to 300)",
        arguments: [false, true])
    func sides(amounts: Bool) {
        for seed in UInt64(1)...300 {
            let problem = Instances.tiny(seed: seed, amounts: amounts)
            let groups = (0..<problem.resourceCount).filter { problem.isGroup($0) }
            guard let group = groups.last else { continue }
            var random = SeededRandom(seed: seed)
            let open = randomCase(problem, &random, open: [Int32(group)])
            let closed = randomCase(problem, &random, closed: [Int32(group)])
            let opened = Instances.optimum(of: problem) { $0[group] > 0 }
            var (ofOpen, ofClosed) = (Evaluation(problem, open), Evaluation(problem, closed))
            let (openBound, closedBound) = (ofOpen.bound(), ofClosed.bound())
            if let opened { #expect(openBound.map { $0 >= opened } == true, "seed \(seed)") }
            let shut = Instances.optimum(of: problem) { $0[group] == 0 } ?? 0
            #expect(closedBound.map { $0 >= shut } == true, "seed \(seed)")
            let certificate = Certificate(problem, cases: [open, closed])
            #expect(certificate.bound == max(0, openBound ?? 0, closedBound ?? 0))
            #expect(certificate.verify(problem) == certificate.bound)
        }
    }

    @Test("Without prices the bound is the sum of the best options")
    func noPrices() {
        var builder = ProblemBuilder()
        let one = builder.addResource(capacity: 1)
        for points in [3, 4] as [Int32] {
            _ = builder.beginRequest()
            builder.addOption(points: points, resources: [one])
        }
        let problem = builder.build()
        #expect(Certificate(problem, prices: [], pairPrices: []).bound == 7)
        let price = Certificate.Price(resource: one, price: 3 * 256 + 1)
        #expect(Certificate(problem, prices: [price], pairPrices: []).bound == 4)
    }

    @Test("A priced group earns its best offers, at least its minimum of them, or nothing")
    func groupEarnings() {
        var builder = ProblemBuilder()
        let group = builder.addResource(capacity: 3, minimum: 2)
        for _ in 0..<4 {
            _ = builder.beginRequest()
            builder.addOption(points: 10, resources: [group])
        }
        let problem = builder.build()
        let bound = { (prices: [Int32]) in
            let pairs = prices.enumerated().map {
                Certificate.PairPrice(
                    resource: group, request: Int32($0), price: $1 * Int32(Certificate.unit))
            }
            return Certificate(problem, prices: [], pairPrices: pairs).bound
        }
        #expect(bound([10, 10, 10, 10]) == 30)
        #expect(bound([10, -3, -3, -3]) == 0 + 7 + 13 * 3)
        #expect(bound([10, -11, -11, -11]) == 0 + 21 * 3)
    }

    @Test("A group that cannot open gives nobody an option and costs nothing")
    func closedGroup() {
        var builder = ProblemBuilder()
        let group = builder.addResource(capacity: 3, minimum: 3)
        let common = builder.addResource(capacity: 2)
        for _ in 0..<4 {
            _ = builder.beginRequest()
            builder.addOption(points: 10, resources: [group, common])
        }
        #expect(Certificate(builder.build(), prices: [], pairPrices: []).bound == 0)
    }

    /// Three groups of two places each for four requests, and cases without prices.
    private func threeGroups() -> Problem {
        var builder = ProblemBuilder()
        let groups = (0..<3).map { _ in builder.addResource(capacity: 2, minimum: 2) }
        for _ in 0..<4 {
            _ = builder.beginRequest()
            for group in groups { builder.addOption(points: 10, resources: [group]) }
        }
        return builder.build()
    }

    private func free(open: [Int32] = [], closed: [Int32] = []) -> Certificate.Case {
        Certificate.Case(open: open, closed: closed, prices: [], pairPrices: [])
    }

    @Test("Cases that leave nothing out are worth the worst of them")
    func covering() {
        let problem = threeGroups()
        let trees = [
            [free()],
            [free(open: [0]), free(closed: [0])],
            [free(open: [0, 1]), free(open: [0], closed: [1]), free(closed: [0])],
            [free(open: [1]), free(open: [2], closed: [1]), free(closed: [1, 2])],
            [free(open: [1]), free()],
        ]
        for cases in trees { #expect(Certificate(cases: cases, bound: 0).verify(problem) == 40) }
        let closed = Certificate.Case(
            closed: [0, 1, 2], prices: [], pairPrices: [])
        var evaluation = Evaluation(problem, closed)
        let ofNothing = evaluation.bound()
        #expect(ofNothing == 0)
    }

    @Test("Cases that leave anything out prove nothing")
    func leavingOut() {
        let problem = threeGroups()
        let trees = [
            [],
            [free(open: [0])],
            [free(closed: [0])],
            [free(open: [0]), free(closed: [1])],
            [free(open: [0, 1]), free(closed: [0])],
            [free(open: [0]), free(open: [1], closed: [0]), free(closed: [0, 2])],
        ]
        for cases in trees { #expect(Certificate(cases: cases, bound: 40).verify(problem) == nil) }
    }

    @Test("What contradicts itself or prices what has no price proves nothing")
    func notAllowed() {
        let problem = threeGroups()
        let both = [free(open: [0], closed: [0]), free(closed: [0])]
        #expect(Certificate(cases: both, bound: 40).verify(problem) == nil)
        let negative = Certificate.Case(
            prices: [Certificate.Price(resource: 0, price: -1)], pairPrices: [])
        #expect(Certificate(cases: [negative], bound: 40).verify(problem) == nil)
        var builder = ProblemBuilder()
        let plain = builder.addResource(capacity: 1)
        _ = builder.beginRequest()
        builder.addOption(points: 10, resources: [plain])
        let pair = Certificate.PairPrice(resource: plain, request: 0, price: 2_560)
        let priced = Certificate.Case(prices: [], pairPrices: [pair])
        #expect(Certificate(cases: [priced], bound: 0).verify(builder.build()) == nil)
    }

    @Test("A case that opens a group that cannot open is impossible and counts for nothing")
    func impossible() {
        var builder = ProblemBuilder()
        let group = builder.addResource(capacity: 9, minimum: 3)
        let plain = builder.addResource(capacity: 9)
        for _ in 0..<2 {
            _ = builder.beginRequest()
            builder.addOption(points: 10, resources: [group])
            builder.addOption(points: 4, resources: [plain])
        }
        let problem = builder.build()
        var opens = Evaluation(problem, free(open: [group]))
        let bound = opens.bound()
        #expect(bound == nil)
        let cases = [free(open: [group]), free(closed: [group])]
        #expect(Certificate(problem, cases: cases).bound == 8)
    }

    @Test("An open group earns its least at any price, a closed one nothing")
    func decidedEarnings() {
        var builder = ProblemBuilder()
        let group = builder.addResource(capacity: 3, minimum: 2)
        for _ in 0..<3 {
            _ = builder.beginRequest()
            builder.addOption(points: 10, resources: [group])
        }
        let problem = builder.build()
        let bound = { (open: [Int32], closed: [Int32]) in
            let pairs = ([4, -6, -9] as [Int32]).enumerated().map {
                Certificate.PairPrice(
                    resource: group, request: Int32($0), price: $1 * Int32(Certificate.unit))
            }
            var evaluation = Evaluation(
                problem,
                Certificate.Case(open: open, closed: closed, prices: [], pairPrices: pairs))
            return evaluation.bound()
        }
        #expect(bound([], []) == 0 + 6 + 16 + 19)
        #expect(bound([group], []) == (4 - 6) + 6 + 16 + 19)
        #expect(bound([], [group]) == 0)
    }
}
