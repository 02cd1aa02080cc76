import Testing

@testable import Solving

@Suite struct PricePartTests {
    /// What each request takes at some prices, looked for plainly.
    private func best(_ model: borrowing Model, _ price: borrowing Row<Float>) -> [Int32] {
        var taken: [Int32] = []
        for request in 0..<model.requestCount {
            var (most, found) = (Float(0), -1)
            for option in model.options(of: request) {
                let value = model.value(of: model.option(option), price.base)
                if value > most { (most, found) = (value, option) }
            }
            taken.append(Int32(found))
        }
        return taken
    }

    private func use(_ taken: [Int32], _ model: borrowing Model) -> [Int32] {
        var use = [Int32](repeating: 0, count: model.termCount)
        for option in taken where option >= 0 {
            model.forEachTerm(of: model.option(Int(option))) { term, amount in
                use[term] += amount
            }
        }
        return use
    }

    private func expect(
        _ part: PricePart, _ model: borrowing Model, _ price: borrowing Row<Float>,
        _ comment: Comment
    ) {
        let taken = best(model, price)
        #expect(part.taken.array() == taken, comment)
        #expect(part.use.array() == use(taken, model), comment)
        #expect(taken.contains { $0 >= 0 })
    }

    @Test(
        "A wide core has the best options at any prices (seeds 1 to 20)",
        arguments: [false, true])
    func everything(amounts: Bool) {
        for seed in UInt64(1)...20 {
            let model = Instances.model(of: Instances.small(seed: seed, amounts: amounts))
            var random = SeededRandom(seed: seed)
            let before = Instances.randomPrices(model, &random)
            let now = Instances.randomPrices(model, &random)
            let part = PricePart(model, 0..<model.requestCount)
            part.passAll(
                model, before.base, MenuValues(model, before.base), keeping: .infinity)
            expect(part, model, before, "seed \(seed)")
            part.pass(model, now)
            expect(part, model, now, "seed \(seed)")
        }
    }

    @Test(
        "At the prices of its making any core has the best options (seeds 1 to 20)",
        arguments: [Float(0.001), 50])
    func width(width: Float) {
        for seed in UInt64(1)...20 {
            let amounts = seed.isMultiple(of: 2)
            let model = Instances.model(of: Instances.small(seed: seed, amounts: amounts))
            var random = SeededRandom(seed: seed)
            let price = Instances.randomPrices(model, &random)
            let part = PricePart(model, 0..<model.requestCount)
            part.passAll(
                model, price.base, MenuValues(model, price.base), keeping: width)
            expect(part, model, price, "seed \(seed)")
            part.pass(model, price)
            expect(part, model, price, "seed \(seed)")
        }
    }

    /// Three terms of at most three units move an option's value by at most 9 times a price's move.
    @Test("A core holds while prices move less than its width (seeds 1 to 20)")
    func moving() {
        for seed in UInt64(1)...20 {
            let amounts = seed.isMultiple(of: 2)
            let model = Instances.model(of: Instances.small(seed: seed, amounts: amounts))
            var random = SeededRandom(seed: seed)
            var price = Instances.randomPrices(model, &random)
            let part = PricePart(model, 0..<model.requestCount)
            part.passAll(
                model, price.base, MenuValues(model, price.base), keeping: 2 * 9 * 4)
            for term in 0..<model.termCount { price[term] += Float(random.below(800)) / 100 - 4 }
            part.pass(model, price)
            expect(part, model, price, "seed \(seed)")
        }
    }

    @Test("Parts of the requests make up the whole (seeds 1 to 10)")
    func parts() {
        for seed in UInt64(1)...10 {
            let model = Instances.model(of: Instances.small(seed: seed))
            var random = SeededRandom(seed: seed)
            let price = Instances.randomPrices(model, &random)
            let middle = random.below(model.requestCount)
            let parts = [
                PricePart(model, 0..<middle), PricePart(model, middle..<model.requestCount),
            ]
            for part in parts {
                part.passAll(
                    model, price.base, MenuValues(model, price.base), keeping: 30)
            }
            for part in parts { part.pass(model, price) }
            let taken = parts[0].taken.array() + parts[1].taken.array()
            #expect(taken == best(model, price), "seed \(seed)")
            let uses = zip(parts[0].use.array(), parts[1].use.array()).map { $0 + $1 }
            #expect(uses == use(taken, model), "seed \(seed)")
        }
    }
}

extension PricePart {
    /// A pass over the core, or over all where none is kept.
    fileprivate func pass(_ model: borrowing Model, _ price: borrowing Row<Float>) {
        if hasCore { return passCore(model, price.base) }
        passAll(model, price.base, MenuValues(model, price.base), keeping: 0)
    }
}

extension Instances {
    /// Prices of any term: those of resources from 0 to 300, those of pairs from -100 to 200.
    static func randomPrices(
        _ model: borrowing Model, _ random: inout SeededRandom
    ) -> Row<Float> {
        var price = Row<Float>(repeating: 0, count: model.termCount + 1)
        for term in 0..<model.termCount {
            price[term] =
                Float(random.below(3_000)) / 10 - (term < model.resourceCount ? 0 : 100)
        }
        return price
    }
}
