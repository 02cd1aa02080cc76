import Testing

@testable import Solving

@Suite struct MenuValuesTests {
    /// The problems of a seed: with menus that many share, with amounts, with tiny menus.
    private static func problems(_ seed: UInt64) -> [Problem] {
        [
            Instances.compact(seed: seed), Instances.small(seed: seed, amounts: true),
            Instances.tinyOffers(seed: seed, amounts: seed.isMultiple(of: 2)),
        ]
    }

    @Test("The best variant of each menu is the first of those worth most (seeds 1 to 30)")
    func variants() {
        for seed in UInt64(1)...30 {
            for problem in Self.problems(seed) {
                let model = Instances.model(of: problem)
                var random = SeededRandom(seed: seed)
                let price = Instances.wholePrices(model, &random)
                let menus = MenuValues(model, price.base)
                var (values, found): ([Float], [Int32]) = ([], [])
                for menu in 0..<Int32(model.menuCount) {
                    let variants = Array(model.variants(of: menu))
                    let worths = variants.map { Instances.worth(ofVariant: $0, model, price) }
                    let most = worths.max() ?? -.infinity
                    values.append(most)
                    found.append(Int32(variants[worths.firstIndex(of: most) ?? 0]))
                }
                #expect(menus.value.array() == values, "seed \(seed)")
                #expect(menus.variant.array() == found, "seed \(seed)")
            }
        }
    }

    @Test("The best of some offers is the best of their options (seeds 1 to 30)")
    func best() {
        var nobody = 0
        for seed in UInt64(1)...30 {
            for problem in Self.problems(seed) {
                let model = Instances.model(of: problem)
                var random = SeededRandom(seed: seed)
                let price = Instances.wholePrices(model, &random)
                let menus = MenuValues(model, price.base)
                for request in 0..<model.requestCount {
                    let best = menus.best(of: model.offers(of: request), model, price.base)
                    var (most, found) = (Float(0), -1)
                    model.forEachOption(of: request) { option in
                        let worth = Instances.worth(of: option, model, price)
                        if worth > most { (most, found) = (worth, option.number) }
                    }
                    #expect(best.value == most, "seed \(seed)")
                    #expect((best.offer < 0) == (found < 0), "seed \(seed)")
                    if best.offer < 0 { nobody += 1 }
                    guard best.offer >= 0 else { continue }
                    let option = menus.option(of: best.offer, model)
                    #expect(option.number == found, "seed \(seed)")
                    let same = model.option(found)
                    #expect(option == same, "seed \(seed)")
                }
            }
        }
        #expect(nobody > 0)
    }

    @Test("An offer is worth its best option, below 0 too (seeds 1 to 20)")
    func offers() {
        for seed in UInt64(1)...20 {
            for problem in Self.problems(seed) {
                let model = Instances.model(of: problem)
                var random = SeededRandom(seed: seed)
                let price = Instances.wholePrices(model, &random)
                let menus = MenuValues(model, price.base)
                for offer in 0..<model.offerCount {
                    var worths: [Float] = []
                    model.forEachOption(in: offer) {
                        worths.append(Instances.worth(of: $0, model, price))
                    }
                    let value = menus.value(ofOffer: offer, model, price.base)
                    #expect(value == worths.max(), "seed \(seed)")
                }
            }
        }
    }

    @Test("Who looks at some menus leaves the others as they are (seed 3)")
    func share() {
        let model = Instances.model(of: Instances.compact(seed: 3))
        var random = SeededRandom(seed: 3)
        let price = Instances.wholePrices(model, &random)
        let whole = MenuValues(model, price.base)
        let menus = MenuValues(menus: model.menuCount)
        let half = model.menuCount / 2
        menus.look(at: half..<model.menuCount, model, price.base)
        #expect(menus.variant.array().prefix(half).allSatisfy { $0 == -1 })
        #expect(
            menus.variant.array().suffix(from: half) == whole.variant.array().suffix(from: half))
        menus.look(at: 0..<half, model, price.base)
        #expect(menus.variant.array() == whole.variant.array())
        #expect(menus.value.array() == whole.value.array())
    }
}

extension Instances {
    /// Prices in eighths of a point, so that sums are exact in any order: those of resources from
    /// 0 to 100, those of pairs from -50 to 50.
    static func wholePrices(
        _ model: borrowing Model, _ random: inout SeededRandom
    ) -> Row<Float> {
        var price = randomPrices(model, &random)
        for term in 0..<model.termCount {
            let eighths = random.below(800) - (term < model.resourceCount ? 0 : 400)
            price[term] = random.below(3) == 0 ? 0 : Float(eighths) / 8
        }
        return price
    }

    /// What an option is worth at some prices, term by term.
    static func worth(
        of option: Option, _ model: borrowing Model, _ price: borrowing Row<Float>
    ) -> Float {
        var worth = Float(model.points(of: option))
        model.forEachTerm(of: option) { term, amount in worth -= price[term] * Float(amount) }
        return worth
    }

    /// What a variant is worth at some prices, term by term.
    static func worth(
        ofVariant variant: Int, _ model: borrowing Model, _ price: borrowing Row<Float>
    ) -> Float {
        var worth = Float(model.variantPoints[variant])
        for position in Int(model.variantStart[variant])..<Int(model.variantStart[variant + 1]) {
            let amount = model.hasAmounts ? model.variantAmounts[position] : 1
            worth -= price[model.variantTerms[position]] * Float(amount)
        }
        return worth
    }
}
