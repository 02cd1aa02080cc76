import Testing

@testable import Solving

@Suite struct ConfinementTests {
    /// Up to three random confinements of a problem's requests.
    private func confinements(
        _ problem: Problem, _ random: inout SeededRandom
    ) -> [Certificate.Confinement] {
        (0...random.below(3)).map { _ in
            let request = random.below(problem.requestCount)
            let options = problem.numbers(of: request).filter { _ in random.below(2) == 0 }
            return Certificate.Confinement(
                request: Int32(request), options: options.map { Int32($0) },
                takesOne: random.below(2) == 0)
        }
    }

    private func randomCase(_ problem: Problem, _ random: inout SeededRandom) -> Certificate.Case {
        let prices = (0..<problem.resourceCount).filter { _ in random.below(3) > 0 }.map {
            Certificate.Price(resource: Int32($0), price: Int32(random.below(9_000)))
        }
        var pairs: [Certificate.PairPrice] = []
        for group in 0..<problem.resourceCount where problem.isGroup(group) {
            if random.below(2) == 0 { continue }
            for request in 0..<problem.requestCount where random.below(3) > 0 {
                pairs.append(
                    Certificate.PairPrice(
                        resource: Int32(group), request: Int32(request),
                        price: Int32(random.below(20_000) - 8_000)))
            }
        }
        return Certificate.Case(
            confinements: confinements(problem, &random), prices: prices, pairPrices: pairs)
    }

    private func keeps(_ choice: [Int32], _ part: Certificate.Case) -> Bool {
        part.confinements.allSatisfy {
            $0.options.contains(choice[Int($0.request)]) == $0.takesOne
        }
    }

    @Test(
        "A case bounds all that keep to it; an impossible one has none (seeds 1 to 120)",
        arguments: [false, true])
    func bounds(amounts: Bool) {
        var (impossible, possible) = (0, 0)
        for seed in UInt64(1)...120 {
            let problem = Instances.tiny(seed: seed, amounts: amounts)
            let choices = Instances.validChoices(of: problem)
            var random = SeededRandom(seed: seed)
            for _ in 0..<6 {
                let part = randomCase(problem, &random)
                var evaluation = Evaluation(problem, part)
                let bound = evaluation.bound()
                let best = choices.filter { keeps($0, part) }
                    .map { Instances.points(of: $0, in: problem) }.max()
                if let bound {
                    #expect(best.map { $0 <= bound } ?? true, "seed \(seed)")
                    possible += 1
                } else {
                    #expect(best == nil, "seed \(seed)")
                    impossible += 1
                }
            }
        }
        #expect(impossible > 20 && possible > 200, "\(impossible) and \(possible)")
    }

    @Test("The compact and the flat form are worth the same (seeds 1 to 300)")
    func forms() {
        for seed in UInt64(1)...300 {
            let problem = Instances.tinyOffers(seed: seed, amounts: seed.isMultiple(of: 2))
            if problem.requestCount == 0 { continue }
            var random = SeededRandom(seed: seed)
            let part = randomCase(problem, &random)
            var (compact, flat) = (
                Evaluation(problem, part), Evaluation(problem.flattened(), part)
            )
            let (one, other) = (compact.bound(), flat.bound())
            #expect(one == other, "seed \(seed)")
        }
    }

    @Test("Both sides of a division cover all; options of others are not allowed (seeds 1 to 200)")
    func sides() {
        for seed in UInt64(1)...200 {
            let problem = Instances.tiny(seed: seed, amounts: true)
            var random = SeededRandom(seed: seed)
            let part = randomCase(problem, &random)
            let free = Certificate.Case(prices: part.prices, pairPrices: part.pairPrices)
            guard let own = part.confinements.first else { continue }
            let other = Certificate.Confinement(
                request: own.request, options: own.options, takesOne: !own.takesOne)
            let certificate = Certificate(
                problem, cases: [free.adding([own]), free.adding([other])])
            #expect(certificate.bound >= Instances.optimum(of: problem), "seed \(seed)")
            #expect(certificate.bound <= max(0, Certificate(problem, cases: [free]).bound))
            let foreign = [true, false].map { takesOne in
                free.adding([
                    Certificate.Confinement(
                        request: own.request, options: [Int32(problem.optionCount)],
                        takesOne: takesOne)
                ])
            }
            #expect(Certificate(cases: foreign, bound: 0).verify(problem) == nil)
        }
    }
}
