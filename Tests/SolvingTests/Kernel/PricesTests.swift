import Testing

@testable import Solving

@Suite struct PricesTests {
    private func pair(_ resource: Int32, _ request: Int32, _ price: Int32) -> Certificate.PairPrice
    {
        Certificate.PairPrice(resource: resource, request: request, price: price)
    }

    private func price(_ resource: Int32, _ price: Int32) -> Certificate.Price {
        Certificate.Price(resource: resource, price: price)
    }

    /// Two groups, a resource that nobody takes, and a scarce one, for three requests.
    private func problem() -> Problem {
        var builder = ProblemBuilder()
        let first = builder.addResource(capacity: 3, minimum: 2)
        _ = builder.addResource(capacity: 3)
        let scarce = builder.addResource(capacity: 1)
        let second = builder.addResource(capacity: 3, minimum: 2)
        for _ in 0..<3 {
            _ = builder.beginRequest()
            for group in [first, second] {
                builder.addOption(points: 9, resources: [group, scarce])
                builder.addOption(points: 5, resources: [group])
            }
        }
        return builder.build()
    }

    @Test("Prices are found by the problem's numbers; what is not listed costs nothing")
    func read() {
        let model = Instances.model(of: problem())
        #expect(model.resource.array() == [2] && model.group.array() == [0, 3])
        var prices = Prices(model)
        for term in 0..<model.termCount { prices.value[term] = 77 }
        let part = Certificate.Case(
            prices: [price(0, 512), price(2, 64)],
            pairPrices: [pair(0, 1, -256), pair(3, 2, 128)])
        prices.read(part, model)
        let value = Array(prices.value.array().prefix(model.termCount))
        #expect(value == [0.25, 2, -1, 2, 0, 0, 0.5])
        prices.read(Certificate.Case(prices: [], pairPrices: []), model)
        #expect(prices.value.array().prefix(model.termCount).allSatisfy { $0 == 0 })
    }

    @Test("What the problem does not have is passed over")
    func nonsense() {
        let problem = problem()
        let model = Instances.model(of: problem)
        var prices = Prices(model)
        let part = Certificate.Case(
            prices: [price(-1, 500), price(1, 500), price(99, 500)],
            pairPrices: [
                pair(-1, 0, 9), pair(1, 0, 9), pair(2, 1, 9), pair(0, 3, 9), pair(3, -1, 9),
                pair(99, 99, 9),
            ])
        prices.read(part, model)
        #expect(prices.value.array().prefix(model.termCount).allSatisfy { $0 == 0 })
        let certificate = CertificateMaker.certificate(problem, model, prices)
        #expect(certificate == Certificate(problem, prices: [], pairPrices: []))
    }

    @Test("A resource pays at least nothing, whatever is said", arguments: [-1, -500, .min])
    func negative(said: Int32) {
        let problem = problem()
        let model = Instances.model(of: problem)
        var prices = Prices(model)
        prices.read(Certificate.Case(prices: [price(2, said)], pairPrices: []), model)
        #expect(prices.value.array().prefix(model.termCount).allSatisfy { $0 == 0 })
    }

    @Test("What a case says is read as it was written (seeds 1 to 200)")
    func writtenAndRead() {
        for seed in UInt64(1)...200 {
            let problem = Instances.tiny(seed: seed, amounts: seed.isMultiple(of: 2))
            let model = Instances.model(of: problem)
            var random = SeededRandom(seed: seed)
            let price = Instances.wholePrices(model, &random)
            var prices = Prices(model)
            for term in 0..<model.termCount { prices.value[term] = price[term] }
            let part = CertificateMaker.part(model, prices, Decisions(model))
            var read = Prices(model)
            read.read(part, model)
            #expect(read.value.array() == prices.value.array(), "seed \(seed)")
            let again = CertificateMaker.part(model, read, Decisions(model))
            #expect(again == part, "seed \(seed)")
        }
    }

    @Test("A choice is followed wholly, its groups too, and nothing else (seeds 1 to 60)")
    func follow() {
        for seed in UInt64(1)...60 {
            let problem = Instances.tinyOffers(seed: seed)
            let model = Instances.model(of: problem)
            var random = SeededRandom(seed: seed)
            let choice = Instances.anyChoice(of: problem, &random)
            var prices = Prices(model)
            prices.share.fill(0.5)
            prices.openShare.fill(0.5)
            prices.follow(choice, model)
            let chosen = Set(choice.filter { $0 >= 0 })
            let shares = Instances.originals(model).map { chosen.contains($0) ? Float(1) : 0 }
            let left = chosen.intersection(Instances.originals(model))
            let joined = Set(left.map { problem.group(of: problem.option(Int($0))) })
            #expect(prices.share.array() == shares, "seed \(seed)")
            let open = model.group.array().map { joined.contains($0) ? Float(1) : 0 }
            #expect(prices.openShare.array() == open, "seed \(seed)")
        }
    }

    @Test("Groups that opened more often than not are to open, the surest first")
    func groupsToOpen() {
        var builder = ProblemBuilder()
        let groups = (0..<5).map { _ in builder.addResource(capacity: 2, minimum: 2) }
        for _ in 0..<3 {
            _ = builder.beginRequest()
            for group in groups { builder.addOption(points: 1, resources: [group]) }
        }
        let model = Instances.model(of: builder.build())
        var prices = Prices(model)
        for (group, share) in [0.75, 0.5, 1, 0.75, 0.51].enumerated() {
            prices.openShare[group] = Float(share)
        }
        #expect(prices.groupsToOpen == [2, 0, 3, 4])
    }

    @Test("A copy has the same, and goes its own way (seed 1)")
    func copy() {
        let model = Instances.model(of: Instances.small(seed: 1))
        var prices = Prices(model)
        for term in 0..<model.termCount { prices.value[term] = Float(term) }
        prices.share.fill(0.25)
        prices.openShare.fill(0.75)
        let copy = prices.copy(model)
        prices.value.fill(-1)
        prices.share.fill(0)
        prices.openShare.fill(0)
        let values = copy.value.array().prefix(model.termCount)
        #expect(values.elementsEqual((0..<model.termCount).map { Float($0) }))
        #expect(copy.share.array().allSatisfy { $0 == 0.25 } && model.optionCount > 0)
        #expect(copy.openShare.array().allSatisfy { $0 == 0.75 } && model.groupCount > 0)
    }
}
