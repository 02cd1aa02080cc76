import Testing

@testable import Solving

@Suite struct ObstacleTests {
    @Test("An option is free exactly where the changed choice is valid (seeds 1 to 500)")
    func free() {
        var (free, kept) = (0, 0)
        for seed in UInt64(1)...500 {
            let random = RandomMarket(seed: seed)
            for request in 0..<random.problem.requestCount {
                for alternative in random.market.alternatives(of: request, limit: .max) {
                    let changed = random.changed(request, to: alternative.option)
                    let isValid = check(random.problem, changed).isEmpty
                    #expect((alternative.obstacle == nil) == isValid, "seed \(seed)")
                    if alternative.isHeld { continue }
                    if isValid { free += 1 } else { kept += 1 }
                }
            }
        }
        #expect(free > 500)
        #expect(kept > 300)
    }

    @Test("What stands in the way is what the changed choice breaks (seeds 1 to 500)")
    func broken() {
        var (full, shut, needed) = (0, 0, 0)
        for seed in UInt64(1)...500 {
            let random = RandomMarket(seed: seed)
            for request in 0..<random.problem.requestCount {
                for alternative in random.market.alternatives(of: request, limit: .max) {
                    let changed = random.changed(request, to: alternative.option)
                    let broken = Broken(check(random.problem, changed))
                    switch alternative.obstacle {
                    case .full(let resource)?:
                        #expect(broken.over.contains(resource), "seed \(seed)")
                        full += 1
                    case .shut(let group)?:
                        #expect(broken.below.contains(group), "seed \(seed)")
                        #expect(random.units(group, of: Int32(alternative.option)) == 1)
                        shut += 1
                    case .needed(let group)?:
                        #expect(broken.below == [group], "seed \(seed)")
                        #expect(random.units(group, of: random.choice[request]) == 1)
                        #expect(broken.over.isEmpty, "seed \(seed)")
                        needed += 1
                    case nil: break
                    }
                }
            }
        }
        #expect(min(full, shut, needed) > 30)
    }

    /// The resources of violations.
    private struct Broken {
        var over: [Int] = []
        var below: [Int] = []

        init(_ violations: [Violation]) {
            for violation in violations {
                switch violation {
                case .overCapacity(let resource, _, _): over.append(resource)
                case .belowMinimum(let resource, _, _): below.append(resource)
                case .length, .foreignOption: Issue.record("\(violation)")
                }
            }
        }
    }

    @Test("Of what is lacking the dearest counts, of equal ones the first", arguments: [0, 1, 2])
    func dearest(price: Int32) {
        var builder = ProblemBuilder()
        let resources = (0..<2).map { _ in builder.addResource(capacity: 1) }
        for points in [Int32(2), 1] {
            _ = builder.beginRequest()
            builder.addOption(points: points, resources: resources)
        }
        let problem = builder.build()
        let prices = [
            Certificate.Price(resource: 0, price: 1), Certificate.Price(resource: 1, price: price),
        ]
        let outcome = Outcome(
            choice: [0, -1], points: 2, placed: 1, bound: nil, stopped: .asked,
            certificate: Certificate(problem, prices: prices, pairPrices: []))
        let market = Market(problem, outcome)
        let expected = Obstacle.full(price == 2 ? 1 : 0)
        #expect(market.alternatives(of: 1, limit: 1).map(\.obstacle) == [expected])
        #expect(expected.resource == market.obstacle(1))
    }

    @Test("The largest amounts and capacities are no trouble")
    func large() {
        var builder = ProblemBuilder()
        let ample = builder.addResource(capacity: Int(Int32.max))
        for _ in 0..<2 {
            _ = builder.beginRequest()
            builder.addOption(points: 1, resources: [ample], amounts: [.max])
        }
        let outcome = Outcome(
            choice: [0, -1], points: 1, placed: 1, bound: nil, stopped: .asked)
        let market = Market(builder.build(), outcome)
        #expect(market.alternatives(of: 1, limit: 1).map(\.obstacle) == [.full(0)])
        #expect(market.next(for: 0, limit: 1) == [Candidate(request: 1, option: 1, gain: 256)])
    }
}
