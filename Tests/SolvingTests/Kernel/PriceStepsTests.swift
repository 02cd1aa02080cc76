import Testing

@testable import Solving

@Suite struct PriceStepsTests {
    /// The prices after some passes and steps that a team makes.
    private func prices(_ model: borrowing Model, _ team: Team, seed: UInt64) -> [[Float]] {
        var random = SeededRandom(seed: seed)
        let passes = PricePasses(model, team)
        passes.steps.restart(from: Instances.randomPrices(model, &random))
        var prices: [[Float]] = []
        passes.run(model, team) { crew in
            for pass in 0..<12 {
                if pass % 4 == 0 { crew.passAll(keeping: 60) } else { crew.passCore() }
                crew.step(Float(12 - pass), counts: pass >= 8)
                prices.append(passes.steps.value.array())
            }
        }
        prices.append(passes.steps.sum.array())
        prices.append(passes.steps.opened.array().map(Float.init))
        return prices
    }

    @Test("Two threads move the prices as one does (seeds 1 and 2)", arguments: UInt64(1)...2)
    func threads(seed: UInt64) {
        let model = Instances.model(
            of: Instances.middle(seed: seed, requests: 700, options: 60, amounts: seed == 2))
        let alone = prices(model, .alone, seed: seed)
        #expect(alone == prices(model, .two, seed: seed))
        #expect(Set(alone).count == alone.count)
    }

    @Test("A price rises where too much is used, falls where too little, and stays at 0 else")
    func directions() {
        var builder = ProblemBuilder()
        let (tight, wide) = (
            builder.addResource(capacity: 1), builder.addResource(capacity: 2)
        )
        for _ in 0..<3 {
            _ = builder.beginRequest()
            builder.addOption(points: 100, resources: [tight])
            builder.addOption(points: 1, resources: [wide])
        }
        let model = Instances.model(of: builder.build())
        let passes = PricePasses(model, .alone)
        let steps = passes.steps
        var start = Row<Float>(repeating: 0, count: model.termCount + 1)
        start[1] = 50
        steps.restart(from: start)
        passes.run(model, .alone) { crew in
            crew.passAll(keeping: 0)
            crew.step(1, counts: true)
        }
        #expect(steps.value[0] > 0)
        #expect(steps.value[1] < 50)
        #expect(steps.sum.array() == Array(steps.value.array().dropLast()))
        steps.restart(from: Row(repeating: 0, count: model.termCount + 1))
        #expect(steps.sum.array().allSatisfy { $0 == 0 })
        passes.run(model, .alone) { crew in
            crew.passAll(keeping: 0)
            crew.step(1, counts: false)
        }
        #expect(steps.value[1] == 0)
        #expect(steps.sum.array().allSatisfy { $0 == 0 })
    }
}
