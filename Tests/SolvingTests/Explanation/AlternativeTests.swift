import Testing

@testable import Solving

@Suite struct AlternativeTests {
    /// The options that could be part of a valid choice as far as presolve tells.
    private func alive(_ random: RandomMarket, _ request: Int) -> [Int] {
        let presolve = Presolve(random.problem)
        return random.problem.numbers(of: request)
            .filter { presolve.isAlive(random.problem.option($0)) }
    }

    @Test("All options that live come with their regret, least first (seeds 1 to 400)")
    func regrets() {
        var count = 0
        for seed in UInt64(1)...400 {
            let random = RandomMarket(seed: seed)
            for request in 0..<random.problem.requestCount {
                let options = alive(random, request)
                let best = max(0, options.map { random.value($0, request) }.max() ?? 0)
                let expected = options.map {
                    (regret: best - random.value($0, request), option: $0)
                }
                .sorted { ($0.regret, $0.option) < ($1.regret, $1.option) }
                let found = random.market.alternatives(of: request, limit: .max)
                #expect(found.map(\.option) == expected.map(\.option), "seed \(seed)")
                #expect(found.map(\.regret) == expected.map(\.regret), "seed \(seed)")
                for alternative in found {
                    let option = random.problem.option(alternative.option)
                    #expect(alternative.value == random.value(option.number, request))
                    #expect(alternative.points == Int(random.problem.points(of: option)))
                    #expect(alternative.isHeld == (random.choice[request] == option.number))
                }
                #expect(random.market.alternatives(of: request, limit: 2) == Array(found.prefix(2)))
                count += found.count
            }
        }
        #expect(count > 1_000)
    }

    @Test("No choice beats the bound less the regret of what it has (seeds 1 to 300)")
    func proof() {
        var tight = 0
        for seed in UInt64(1)...300 {
            let random = RandomMarket(seed: seed)
            let above = (random.certificate.bound + 1) * Certificate.unit
            let regrets = (0..<random.problem.requestCount).map { request in
                Dictionary(
                    uniqueKeysWithValues: random.market.alternatives(of: request, limit: .max)
                        .map { (Int32($0.option), $0.regret) })
            }
            for choice in Instances.validChoices(of: random.problem) {
                let points = random.problem.points(of: choice) * Certificate.unit
                for (request, option) in choice.enumerated() where option >= 0 {
                    guard let regret = regrets[request][option] else {
                        Issue.record("seed \(seed): option \(option) is missing")
                        continue
                    }
                    #expect(points < above - regret, "seed \(seed)")
                    if points + 20 * Certificate.unit > above - regret, regret > 0 { tight += 1 }
                }
            }
        }
        #expect(tight > 100)
    }

    @Test("What a request has is weighed like the rest (seeds 1 to 300)")
    func held() {
        var count = 0
        for seed in UInt64(1)...300 {
            let random = RandomMarket(seed: seed)
            for request in 0..<random.problem.requestCount {
                let held = random.market.held(by: request)
                let listed = random.market.alternatives(of: request, limit: .max)
                #expect(held == listed.first(where: \.isHeld), "seed \(seed)")
                #expect((held != nil) == (random.choice[request] >= 0), "seed \(seed)")
                if held != nil { count += 1 }
            }
        }
        #expect(count > 300)
    }

    @Test("The dearest is what most is paid for, all units counted (seeds 1 to 300)")
    func dearest() {
        var count = 0
        for seed in UInt64(1)...300 {
            let random = RandomMarket(seed: seed)
            for request in 0..<random.problem.requestCount {
                for alternative in random.market.alternatives(of: request, limit: .max) {
                    let takes = random.problem.takes(of: random.problem.option(alternative.option))
                    let paid = takes.map {
                        Charge(
                            resource: $0.resource,
                            price: random.unitPrice($0.resource, request) * Int($0.amount))
                    }
                    let most = paid.map(\.price).max() ?? 0
                    let expected = most > 0 ? paid.first { $0.price == most } : nil
                    #expect(alternative.dearest == expected, "seed \(seed)")
                    if expected != nil { count += 1 }
                }
            }
        }
        #expect(count > 300)
    }

    @Test("Where nothing is worth its price, nothing is the best")
    func nothing() {
        var builder = ProblemBuilder()
        let scarce = builder.addResource(capacity: 1)
        _ = builder.beginRequest()
        builder.addOption(points: 4, resources: [scarce])
        let problem = builder.build()
        let certificate = Certificate(
            problem, prices: [Certificate.Price(resource: 0, price: 1_025)], pairPrices: [])
        let outcome = Outcome(
            choice: [-1], points: 0, placed: 0, bound: nil, stopped: .asked,
            certificate: certificate)
        #expect(
            Market(problem, outcome).alternatives(of: 0, limit: 5) == [
                Alternative(
                    option: 0, points: 4, value: -1, regret: 1, obstacle: nil,
                    dearest: Charge(resource: 0, price: 1_025), isHeld: false)
            ])
    }
}
