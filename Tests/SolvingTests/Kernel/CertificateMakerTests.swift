import Testing

@testable import Solving

@Suite struct CertificateMakerTests {
    @Test(
        "Prices are rounded to 1/256 points, and those of nothing left out",
        arguments: [
            (0, nil), (1, 256), (0.4 / 256, nil), (0.5 / 256, 1), (1.4 / 256, 1), (99.99, 25_597),
        ] as [(Float, Int32?)])
    func rounding(price: Float, parts: Int32?) {
        var builder = ProblemBuilder()
        let scarce = builder.addResource(capacity: 1)
        for _ in 0..<2 {
            _ = builder.beginRequest()
            builder.addOption(points: 100, resources: [scarce])
        }
        let problem = builder.build()
        let model = Instances.model(of: problem)
        var prices = Prices(model)
        prices.value[0] = price
        let part = CertificateMaker.part(model, prices, Decisions(model))
        #expect(part.prices.map(\.price) == (parts.map { [$0] } ?? []))
        #expect(part.pairPrices.isEmpty)
        #expect(CertificateMaker.certificate(problem, model, prices).cases == [part])
    }

    private func randomPrices(_ model: borrowing Model, seed: UInt64) -> Prices {
        var random = SeededRandom(seed: seed)
        var prices = Prices(model)
        for term in 0..<model.termCount {
            let price = Float(random.below(30_000)) / 300
            prices.value[term] = term < model.resourceCount ? price : price - 30
        }
        return prices
    }

    @Test("Whatever the prices, the bound holds (seeds 1 to 300)", arguments: [false, true])
    func bound(amounts: Bool) {
        for seed in UInt64(1)...300 {
            let problem = Instances.tiny(seed: seed, amounts: amounts)
            let model = Instances.model(of: problem)
            let prices = randomPrices(model, seed: seed)
            let certificate = CertificateMaker.certificate(problem, model, prices)
            #expect(certificate.bound >= Instances.optimum(of: problem), "seed \(seed)")
            #expect(certificate.verify(problem) == certificate.bound)
            let part = CertificateMaker.part(model, prices, Decisions(model))
            #expect(part.open.isEmpty && part.closed.isEmpty)
            #expect(part.prices.allSatisfy { $0.price > 0 })
            #expect(part.pairPrices.allSatisfy { $0.price != 0 })
            let pairs = part.pairPrices.map { [$0.resource, $0.request] }
            let sorted = pairs.sorted { $0.lexicographicallyPrecedes($1) }
            #expect(pairs == sorted, "seed \(seed)")
        }
    }

    @Test("A case names what is decided by the problem's numbers (seeds 1 to 200)")
    func decided() {
        for seed in UInt64(1)...200 {
            let problem = Instances.tiny(seed: seed)
            let model = Instances.model(of: problem)
            if model.groupCount == 0 { continue }
            var decisions = Decisions(model)
            let isOpen = seed.isMultiple(of: 2)
            let group = model.groupCount - 1
            decisions.set(group, to: isOpen ? .open : .closed)
            let part = CertificateMaker.part(
                model, randomPrices(model, seed: seed), decisions)
            let number = model.group[group]
            #expect(part.open == (isOpen ? [number] : []))
            #expect(part.closed == (isOpen ? [] : [number]))
            #expect(isOpen || part.pairPrices.allSatisfy { $0.resource != number })
        }
    }
}
