import Testing

@testable import Solving

@Suite struct CertificateTests {
    @Test("Any prices prove a bound that no valid choice exceeds (seeds 1 to 300)")
    func neverBelow() {
        for seed in UInt64(1)...300 {
            let problem = Instances.tiny(seed: seed)
            var random = SeededRandom(seed: seed)
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
            let certificate = Certificate(problem, prices: prices, pairPrices: pairs)
            let optimum =
                Instances.validChoices(of: problem)
                .map { Instances.points(of: $0, in: problem) }.max() ?? 0
            #expect(certificate.bound >= optimum, "seed \(seed)")
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
}
