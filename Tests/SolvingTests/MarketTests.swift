import Testing

@testable import Solving

@Suite struct MarketTests {
    private func market(
        _ problem: Problem, _ choice: [Int32], prices: [Certificate.Price] = [],
        pairPrices: [Certificate.PairPrice] = []
    ) -> Market {
        let certificate = Certificate(problem, prices: prices, pairPrices: pairPrices)
        return Market(
            problem,
            Outcome(
                choice: choice, points: 0, placed: 0, bound: certificate.bound, stopped: .effort,
                certificate: certificate))
    }

    /// A price in whole points.
    private func price(_ resource: Int32, _ points: Int32) -> Certificate.Price {
        Certificate.Price(resource: resource, price: points * Int32(Certificate.unit))
    }

    /// Three resources of one unit each. The first request has taken 0 and 1, the second 2; the
    /// third has none of its options: 10 points for 0 and 1, or 8 points for 2.
    private func taken() -> (problem: Problem, choice: [Int32]) {
        var builder = ProblemBuilder()
        for _ in 0..<3 { _ = builder.addResource(capacity: 1) }
        _ = builder.beginRequest()
        builder.addOption(points: 10, resources: [0, 1])
        _ = builder.beginRequest()
        builder.addOption(points: 10, resources: [2])
        _ = builder.beginRequest()
        builder.addOption(points: 10, resources: [0, 1])
        builder.addOption(points: 8, resources: [2])
        return (builder.build(), [0, 1, -1])
    }

    @Test("Use is counted, and prices are those of the certificate")
    func useAndPrices() {
        let (problem, choice) = taken()
        let prices = [price(1, 3), Certificate.Price(resource: 2, price: 5)]
        #expect(market(problem, choice, prices: prices).price == [0, 3 * Certificate.unit, 5])
        #expect(market(problem, choice).used == [1, 1, 1])
        #expect(market(problem, [-1, -1, 3]).used == [0, 0, 1])
        let outcome = Outcome(choice: choice, points: 20, placed: 2, bound: nil, stopped: .asked)
        #expect(Market(problem, outcome).price == [0, 0, 0])
    }

    /// Of offers of 40, 30 and 10 points, and one below nothing.
    @Test(
        "A group's price is the best pair price that its room leaves out",
        arguments: [(2, 9, 10), (3, 9, 0), (3, 2, 10), (9, 9, 0)])
    func groupPrice(capacity: Int, common: Int, expected: Int) {
        var builder = ProblemBuilder()
        let group = builder.addResource(capacity: capacity, minimum: 2)
        let shared = builder.addResource(capacity: common)
        let offers: [Int32] = [40, 10, -5, 30]
        for _ in offers {
            _ = builder.beginRequest()
            builder.addOption(points: 100, resources: [group, shared])
        }
        let pairs = offers.enumerated().map { request, points in
            Certificate.PairPrice(
                resource: group, request: Int32(request),
                price: points * Int32(Certificate.unit))
        }
        let nobody: [Int32] = [-1, -1, -1, -1]
        let market = market(builder.build(), nobody, pairPrices: pairs)
        #expect(market.price == [expected * Certificate.unit, 0])
    }

    @Test(
        "In the way stands the dearest that the best option lacks",
        arguments: [([1, 3, 1], 2), ([1, 3, 3], 1), ([3, 1, 3], 0), ([0, 0, 3], 0)])
    func obstacle(points: [Int], expected: Int) {
        let (problem, choice) = taken()
        let prices = points.enumerated().filter { $0.element > 0 }
            .map { price(Int32($0.offset), Int32($0.element)) }
        #expect(market(problem, choice, prices: prices).obstacle(2) == expected)
    }

    @Test("Nothing stands in the way of what is free, nor of what has no option")
    func free() {
        var builder = ProblemBuilder()
        let scarce = builder.addResource(capacity: 1)
        let ample = builder.addResource(capacity: 9)
        for resources in [[scarce], [scarce, ample], [ample]] {
            _ = builder.beginRequest()
            builder.addOption(points: 9, resources: [scarce])
            builder.addOption(points: 1, resources: resources)
        }
        _ = builder.beginRequest()
        let market = market(builder.build(), [0, -1, -1, -1])
        #expect(market.obstacle(1) == Int(scarce))
        #expect(market.obstacle(2) == nil)
        #expect(market.obstacle(3) == nil)
    }

    @Test("A group that nobody opens stands in the way; one that is open has room")
    func shutGroup() {
        var builder = ProblemBuilder()
        let group = builder.addResource(capacity: 3, minimum: 2)
        for _ in 0..<3 {
            _ = builder.beginRequest()
            builder.addOption(points: 9, resources: [group])
        }
        let problem = builder.build()
        #expect(market(problem, [-1, -1, -1]).obstacle(0) == Int(group))
        #expect(market(problem, [0, 1, -1]).obstacle(2) == nil)
    }

    @Test("Several units are lacking where too few are left", arguments: [2, 3])
    func amounts(wanted: Int) {
        var builder = ProblemBuilder()
        let scarce = builder.addResource(capacity: 5)
        for amount in [3, wanted] {
            _ = builder.beginRequest()
            builder.addOption(points: 9, resources: [scarce], amounts: [Int32(amount)])
        }
        let market = market(builder.build(), [0, -1])
        #expect(market.used == [3])
        #expect(market.obstacle(1) == (wanted > 2 ? Int(scarce) : nil))
    }

    @Test("Something stands in the way exactly where no option can be added (seeds 1 to 100)")
    func againstAdding() {
        for seed in UInt64(1)...100 {
            let problem = Instances.tiny(seed: seed)
            var random = SeededRandom(seed: seed)
            let choices = Instances.validChoices(of: problem)
            let choice = choices[random.below(choices.count)]
            let market = market(problem, choice)
            for request in 0..<problem.requestCount where choice[request] < 0 {
                let options = problem.numbers(of: request)
                let isFree = options.contains { option in
                    var more = choice
                    more[request] = Int32(option)
                    return check(problem, more).isEmpty
                }
                let obstacle = market.obstacle(request)
                #expect((obstacle == nil) == (options.isEmpty || isFree), "seed \(seed)")
            }
        }
    }

    @Test("The dearest come first, equal ones by number, those of nothing not at all")
    func dearest() {
        var builder = ProblemBuilder()
        for _ in 0..<6 { _ = builder.addResource(capacity: 1) }
        let prices = [price(0, 2), price(2, 7), price(3, 7), price(4, 9), price(5, 8)]
        let market = market(builder.build(), [], prices: prices)
        #expect(market.dearest(9) { _ in true } == [4, 5, 2, 3, 0])
        #expect(market.dearest(2) { _ in true } == [4, 5])
        #expect(market.dearest(2) { $0 < 4 } == [2, 3])
    }
}
