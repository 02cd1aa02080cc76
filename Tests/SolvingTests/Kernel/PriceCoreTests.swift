import Testing

@testable import Solving

@Suite struct PriceCoreTests {
    private func randomPrices(
        _ model: borrowing Model, _ random: inout SeededRandom
    ) -> Row<Float> {
        var price = Row<Float>(repeating: 0, count: model.termCount)
        for term in 0..<model.termCount {
            price[term] = Float(random.below(9_000)) / 10 - (term < model.resourceCount ? 0 : 300)
        }
        return price
    }

    @Test("With a core of everything its passes are full passes, at any prices (seeds 1 to 20)")
    func everything() {
        for seed in UInt64(1)...20 {
            let model = Instances.model(of: Instances.small(seed: seed))
            var random = SeededRandom(seed: seed)
            let before = randomPrices(model, &random)
            let now = randomPrices(model, &random)
            var use = Row<Int32>(repeating: 0, count: model.termCount)
            var core = PriceCore(model)
            core.rebuild(model, before, width: .infinity, use: &use)
            use.fill(0)
            core.pass(now, use: &use)
            let ofCore = use.array()
            use.fill(0)
            core.rebuild(model, now, width: .infinity, use: &use)
            let ofAll = use.array()
            #expect(ofCore == ofAll, "seed \(seed)")
            #expect(ofAll.contains { $0 > 0 })
        }
    }

    @Test("At the prices of its making any core has the best options", arguments: [Float(0), 50])
    func width(width: Float) {
        for seed in UInt64(1)...20 {
            let model = Instances.model(of: Instances.small(seed: seed))
            var random = SeededRandom(seed: seed)
            let price = randomPrices(model, &random)
            var use = Row<Int32>(repeating: 0, count: model.termCount)
            var core = PriceCore(model)
            core.rebuild(model, price, width: width, use: &use)
            let ofAll = use.array()
            use.fill(0)
            core.pass(price, use: &use)
            let ofCore = use.array()
            #expect(ofCore == ofAll, "seed \(seed)")
        }
    }
}
