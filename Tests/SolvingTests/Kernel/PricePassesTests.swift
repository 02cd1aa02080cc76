import Testing

@testable import Solving

@Suite struct PricePassesTests {
    /// What was used and taken in each of some passes at changing prices.
    private struct Account: Equatable {
        var uses: [[Int32]] = []
        var taken: [[Int32]] = []
    }

    private func account(
        _ model: borrowing Model, _ team: Team, seed: UInt64, widths: [Float]
    ) -> Account {
        var random = SeededRandom(seed: seed)
        let price = Instances.randomPrices(model, &random)
        let passes = PricePasses(model, team)
        passes.steps.restart(from: price)
        var account = Account()
        passes.run(model, team) { crew in
            for width in widths {
                let value = passes.steps.value.base
                for term in 0..<model.termCount {
                    value[term] += Float(random.below(200)) / 100 - 1
                }
                if width > 0 { crew.passAll(keeping: width) } else { crew.passCore() }
                crew.step(0, counts: false)
                account.uses.append(passes.steps.use.array())
                var taken: [Int32] = []
                passes.forEachTaken { taken.append($0) }
                account.taken.append(taken)
            }
        }
        return account
    }

    /// As many options as two threads are worth.
    private func wide(seed: UInt64, amounts: Bool) -> Model {
        Instances.model(
            of: Instances.middle(seed: seed, requests: 700, options: 60, amounts: amounts))
    }

    @Test("Two threads take what one takes (seeds 1 and 2)", arguments: [false, true])
    func threads(amounts: Bool) {
        let seed: UInt64 = amounts ? 2 : 1
        let model = wide(seed: seed, amounts: amounts)
        let isWide = model.offerCount >= 20_000
        #expect(isWide)
        let widths: [Float] = [60, 0, 0, 0, 90, 0, 1, 0]
        let alone = account(model, .alone, seed: seed, widths: widths)
        #expect(alone == account(model, .two, seed: seed, widths: widths))
        #expect(alone.uses.count == widths.count)
        #expect(alone.taken.allSatisfy { $0.count == model.requestCount })
    }

    @Test("Passes over a wide core are full passes (seeds 3 to 10)", arguments: UInt64(3)...10)
    func wideCore(seed: UInt64) {
        let problem = Instances.small(seed: seed, amounts: seed.isMultiple(of: 2))
        let model = Instances.model(of: problem)
        let ofCore = account(model, .alone, seed: seed, widths: [60, 0, 0])
        #expect(ofCore == account(model, .alone, seed: seed, widths: [60, 60, 60]))
    }

    @Test("Nothing to do is done", arguments: [0, 1])
    func nothing(passes: Int) {
        let model = Instances.model(of: ProblemBuilder().build())
        let widths = [Float](repeating: 1, count: passes)
        let account = account(model, .two, seed: 1, widths: widths)
        #expect(account.uses == [[Int32]](repeating: [], count: passes))
    }
}
