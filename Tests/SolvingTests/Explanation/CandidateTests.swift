import Testing

@testable import Solving

@Suite struct CandidateTests {
    /// Whether an option fits alone where there is one more unit of a resource, and its group is
    /// not closed.
    private func isWithinReach(_ number: Int, _ resource: Int, _ random: RandomMarket) -> Bool {
        let option = random.problem.option(number)
        let group = Int(random.problem.group(of: option))
        return (group < 0 || !Presolve(random.problem).closed[group])
            && random.problem.takes(of: option).allSatisfy {
                let more: Int32 = $0.resource == resource ? 1 : 0
                return $0.amount <= random.problem.capacity[$0.resource] + more
            }
    }

    /// All candidates, by their gains worked out anew.
    private func expected(_ resource: Int, _ random: RandomMarket) -> [Candidate] {
        var candidates: [Candidate] = []
        for request in 0..<random.problem.requestCount
        where random.units(resource, of: random.choice[request]) == 0 {
            let gains = random.problem.numbers(of: request)
                .filter { random.units(resource, of: Int32($0)) > 0 }
                .filter { isWithinReach($0, resource, random) }
                .map { option in
                    let price = random.unitPrice(resource, request)
                    let gain = random.value(option, request) + price - random.valueNow(request)
                    return Candidate(request: request, option: option, gain: gain)
                }
            if let most = gains.map(\.gain).max(), most > 0 {
                candidates += gains.filter { $0.gain == most }.prefix(1)
            }
        }
        return candidates.sorted { ($1.gain, $0.request) < ($0.gain, $1.request) }
    }

    @Test("Next are those who gain most by one more unit (seeds 1 to 400)")
    func gains() {
        var (count, paired) = (0, 0)
        for seed in UInt64(1)...400 {
            let random = RandomMarket(seed: seed)
            let groups = random.certificate.cases[0].pairPrices.map(\.resource)
            for resource in 0..<random.problem.resourceCount {
                let found = random.market.next(for: resource, limit: .max)
                #expect(found == expected(resource, random), "seed \(seed)")
                #expect(random.market.next(for: resource, limit: 1) == Array(found.prefix(1)))
                count += found.count
                if groups.contains(Int32(resource)) { paired += found.count }
            }
        }
        #expect(count > 500)
        #expect(paired > 30)
    }

    @Test("Without prices the gain is what one more unit is worth (seeds 1 to 300)")
    func worth() {
        var count = 0
        for seed in UInt64(1)...300 {
            let random = RandomMarket(seed: seed)
            let outcome = Outcome(
                choice: random.choice, points: 0, placed: 0, bound: nil, stopped: .asked)
            let market = Market(random.problem, outcome)
            for resource in 0..<random.problem.resourceCount {
                for candidate in market.next(for: resource, limit: .max) {
                    let changed = random.changed(candidate.request, to: candidate.option)
                    let more =
                        random.problem.points(of: changed)
                        - random.problem.points(of: random.choice)
                    #expect(candidate.gain == more * Certificate.unit, "seed \(seed)")
                    count += 1
                }
            }
        }
        #expect(count > 300)
    }

    @Test("Of several units one is for nothing; the rest are paid", arguments: [1, 2, 3])
    func amounts(units: Int32) {
        var builder = ProblemBuilder()
        let scarce = builder.addResource(capacity: 3)
        for amount in [3, units] {
            _ = builder.beginRequest()
            builder.addOption(points: 5, resources: [scarce], amounts: [amount])
        }
        let problem = builder.build()
        let price = Certificate.Price(resource: 0, price: 2 * Int32(Certificate.unit))
        let outcome = Outcome(
            choice: [0, -1], points: 5, placed: 1, bound: nil, stopped: .asked,
            certificate: Certificate(problem, prices: [price], pairPrices: []))
        let gain = (5 - 2 * (Int(units) - 1)) * Certificate.unit
        #expect(
            Market(problem, outcome).next(for: 0, limit: 9)
                == [Candidate(request: 1, option: 1, gain: gain)])
    }
}
