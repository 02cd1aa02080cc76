import Testing

@testable import Solving

@Suite struct GroupChoiceTests {
    @Test("The best sum of between the least and the most pairs, or none (seeds 1 to 500)")
    func againstSorting() {
        for seed in UInt64(1)...500 {
            var random = SeededRandom(seed: seed)
            let requests = 2 + random.below(8)
            let least = 2 + random.below(requests - 1)
            let most = least + random.below(4)
            let model = model(requests, least, most)
            var prices = Row<Float>(repeating: 0, count: model.termCount)
            for term in 0..<model.termCount { prices[term] = Float(random.below(21) - 10) }
            let use = Row<Int32>(repeating: 0, count: model.termCount)
            let choice = GroupChoice(model)
            let opens = choice.choose(0, model, prices, use: use)
            let taken = (0..<model.termCount).filter { use[$0] != 0 }
            let sorted = prices.array().sorted(by: >)
            let sums = (least...min(most, requests)).map { sorted.prefix($0).reduce(0, +) }
            let best = max(0, sums.max() ?? 0)
            let sum = taken.reduce(Float(0)) { $0 + prices[$1] }
            #expect(sum == best, "seed \(seed)")
            #expect(opens == !taken.isEmpty)
            #expect(taken.isEmpty || (least...most).contains(taken.count))
        }
    }

    private func model(_ requests: Int, _ least: Int, _ most: Int) -> Model {
        var builder = ProblemBuilder()
        let group = builder.addResource(capacity: most, minimum: least)
        for _ in 0..<requests {
            _ = builder.beginRequest()
            builder.addOption(points: 1, resources: [group])
        }
        return Instances.model(of: builder.build())
    }
}
