import Testing

@testable import Solving

@Suite struct HolderTests {
    @Test("The holders are all, in order, and take what is used (seeds 1 to 400)")
    func complete() {
        var count = 0
        for seed in UInt64(1)...400 {
            let random = RandomMarket(seed: seed)
            for resource in 0..<random.problem.resourceCount {
                let holders = random.market.holders(of: resource)
                let expected = random.choice.enumerated().compactMap { request, option in
                    let amount = random.units(resource, of: option)
                    return amount == 0
                        ? nil : Holder(request: request, option: Int(option), amount: amount)
                }
                #expect(holders == expected, "seed \(seed)")
                let sum = holders.reduce(0) { $0 + $1.amount }
                #expect(sum == Int(random.market.used[resource]), "seed \(seed)")
                count += holders.count
            }
        }
        #expect(count > 400)
    }

    @Test("An offer's own resource is held as one that variants take")
    func own() {
        var builder = ProblemBuilder()
        let own = builder.addResource(capacity: 1)
        let shared = builder.addResource(capacity: 1)
        _ = builder.beginRequest()
        builder.beginOffer(points: 1, own: [own].span)
        builder.addVariant(points: 0, resources: [Int32]().span)
        builder.addVariant(points: 1, resources: [shared].span)
        builder.endOffer()
        let outcome = Outcome(choice: [1], points: 2, placed: 1, bound: nil, stopped: .asked)
        let market = Market(builder.build(), outcome)
        let holder = Holder(request: 0, option: 1, amount: 1)
        #expect(market.holders(of: Int(own)) == [holder])
        #expect(market.holders(of: Int(shared)) == [holder])
    }
}
