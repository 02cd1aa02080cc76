import Testing

@testable import Solving

@Suite struct StartTests {
    private func tiny(_ seed: UInt64) -> Problem {
        seed.isMultiple(of: 4)
            ? Instances.tinyOffers(seed: seed, amounts: seed.isMultiple(of: 8))
            : Instances.tiny(seed: seed, amounts: seed.isMultiple(of: 2))
    }

    /// Options of any request or of none, for more or fewer requests than there are.
    private func nonsense(_ problem: Problem, _ random: inout SeededRandom) -> [Int32] {
        let strange = [-2, .min, .max, Int32(problem.optionCount)] + (0..<6).map { Int32($0) }
        var choice = Instances.anyChoice(of: problem, &random)
        for request in choice.indices where random.below(4) == 0 {
            choice[request] = strange[random.below(strange.count)]
        }
        switch random.below(6) {
        case 0: return Array(choice.dropLast())
        case 1: return choice + [0]
        default: return choice
        }
    }

    /// Prices of what there is and of what is not, of any sign and size.
    private func nonsensePrices(
        _ problem: Problem, _ random: inout SeededRandom
    ) -> Certificate.Case {
        let sizes: [Int32] = [-700, -1, 1, 900, 20_000, 2_000_000, .max, .min]
        let prices = (-1...Int32(problem.resourceCount)).map {
            Certificate.Price(resource: $0, price: sizes[random.below(sizes.count)])
        }
        let pairs = (0..<12).map { _ in
            Certificate.PairPrice(
                resource: Int32(random.below(problem.resourceCount + 2)) - 1,
                request: Int32(random.below(problem.requestCount + 2)) - 1,
                price: sizes[random.below(sizes.count)])
        }
        return Certificate.Case(open: [99], closed: [0, -5], prices: prices, pairPrices: pairs)
    }

    // MARK: - Capacities

    /// Two requests want one resource, one another.
    private func problem(_ capacities: [Int]) -> Problem {
        var builder = ProblemBuilder()
        let resources = capacities.map { builder.addResource(capacity: $0) }
        for resource in resources + resources.prefix(1) {
            _ = builder.beginRequest()
            builder.addOption(points: 4, resources: [resource], amounts: [2])
        }
        return builder.build()
    }

    @Test("Other capacities are all that is replaced, and none is below 0")
    func replacing() {
        let problem = problem([4, 5, 6])
        #expect(problem.replacing(capacity: [:]) == problem)
        #expect(problem.replacing(capacity: [1: 0]) == self.problem([4, 0, 6]))
        #expect(problem.replacing(capacity: [0: -3, 2: 9]) == self.problem([0, 5, 9]))
    }

    // MARK: - What is left of a choice

    @Test("Who comes first keeps the units, and a group that is too small is left")
    func kept() {
        let problem = problem([3, 2])
        #expect(problem.validPart(of: [0, 1, 2]) == [0, 1, -1])
        #expect(problem.validPart(of: [-1, 1, 2]) == [-1, 1, 2])
        #expect(problem.validPart(of: [1, 1, 7]) == [-1, 1, -1])
        #expect(problem.validPart(of: [0]) == [0, -1, -1])
        #expect(problem.validPart(of: []) == [-1, -1, -1])
        var builder = ProblemBuilder()
        let group = builder.addResource(capacity: 2, minimum: 2)
        let scarce = builder.addResource(capacity: 1)
        for _ in 0..<3 {
            _ = builder.beginRequest()
            builder.addOption(points: 4, resources: [group, scarce])
            builder.addOption(points: 4, resources: [group])
        }
        #expect(builder.build().validPart(of: [1, 3, 5]) == [1, 3, -1])
        #expect(builder.build().validPart(of: [0, 2, 5]) == [0, -1, 5])
        #expect(builder.build().validPart(of: [0, 2, -1]) == [-1, -1, -1])
    }

    @Test("What is left of any choice is valid, and all of it where it was (seeds 1 to 600)")
    func validPart() {
        var whole = 0
        for seed in UInt64(1)...600 {
            let problem = tiny(seed)
            var random = SeededRandom(seed: seed)
            let choice = nonsense(problem, &random)
            let kept = problem.validPart(of: choice)
            #expect(check(problem, kept).isEmpty, "seed \(seed)")
            #expect(zip(choice, kept).allSatisfy { $1 == -1 || $1 == $0 }, "seed \(seed)")
            if check(problem, choice).isEmpty {
                #expect(kept == choice, "seed \(seed)")
                whole += 1
            }
            for request in kept.indices where kept[request] < 0 && request < choice.count {
                guard problem.numbers(of: request).contains(Int(choice[request])) else { continue }
                let option = problem.option(Int(choice[request]))
                var more = kept
                more[request] = choice[request]
                let isFree = problem.group(of: option) < 0
                let wasFuller = problem.isGroupLeft(choice, kept)
                #expect(!isFree || wasFuller || !check(problem, more).isEmpty, "seed \(seed)")
            }
        }
        #expect(whole > 50)
    }

    // MARK: - Effort 0

    @Test("Effort 0 with nothing known does nothing", arguments: [0, -1])
    func nothing(effort: Int) {
        let problem = Instances.tiny(seed: 2)
        let outcome = KernelSolver.solve(problem, effort: effort)
        outcome.expectValid(problem, "nothing")
        #expect(outcome.placed == 0 && outcome.bound == nil && outcome.effort == 0)
        #expect(outcome.stopped == .effort)
    }

    @Test("Effort 0 mends any choice: never worse than what is left of it (seeds 1 to 600)")
    func mended() {
        var better = 0
        for seed in UInt64(1)...600 {
            let problem = tiny(seed)
            var random = SeededRandom(seed: seed)
            let choice = nonsense(problem, &random)
            let outcome = KernelSolver.solve(
                problem, seed: seed, effort: 0, from: Start(choice: choice))
            outcome.expectValid(problem, "seed \(seed)")
            #expect(outcome.points <= Instances.optimum(of: problem), "seed \(seed)")
            guard choice.count == problem.requestCount else { continue }
            let kept = problem.points(of: problem.validPart(of: choice))
            #expect(outcome.points >= kept, "seed \(seed)")
            if outcome.points > kept { better += 1 }
        }
        #expect(better > 200)
    }

    @Test("Prices that prove an optimum prove it again with effort 0 (seeds 1 to 250)")
    func provedAtOnce() {
        var proved = 0
        for seed in UInt64(1)...250 {
            let problem = tiny(seed)
            let outcome = KernelSolver.solve(problem, seed: seed, effort: 1)
            guard let prices = outcome.prices,
                Certificate(problem, cases: [prices]).bound == outcome.points
            else { continue }
            let again = KernelSolver.solve(
                problem, seed: seed + 1, effort: 0, from: Start(outcome))
            #expect(again.points == outcome.points, "seed \(seed)")
            #expect(again.stopped == .proved, "seed \(seed)")
            #expect(again.certificate?.verify(problem) == again.points, "seed \(seed)")
            proved += 1
        }
        #expect(proved > 180)
    }

    // MARK: - Nonsense

    @Test(
        "A start that makes no sense makes no outcome wrong (seeds 1 to 200)", arguments: [0, 1])
    func harmless(effort: Int) {
        var best = 0
        for seed in UInt64(1)...200 {
            let problem = tiny(seed)
            var random = SeededRandom(seed: seed)
            let start = Start(
                choice: nonsense(problem, &random), prices: nonsensePrices(problem, &random))
            let outcome = KernelSolver.solve(problem, seed: seed, effort: effort, from: start)
            let optimum = Instances.optimum(of: problem)
            outcome.expectSound(problem, optimum: optimum, "seed \(seed)")
            if outcome.points == optimum { best += 1 }
            let parts = (outcome.certificate?.cases ?? []) + [outcome.prices].compactMap { $0 }
            for part in parts {
                #expect(part.prices.allSatisfy { $0.price > 0 }, "seed \(seed)")
                #expect(part.open.allSatisfy { problem.isGroup(Int($0)) }, "seed \(seed)")
            }
        }
        #expect(best >= (effort == 0 ? 100 : 190), "\(best) of 200")
    }

    // MARK: - Near enough

    @Test("Work ends where the bound is near enough (seeds 1 to 4)")
    func gap() {
        var shorter = 0
        for seed in UInt64(1)...4 {
            let problem = Instances.middle(seed: seed, requests: 60, amounts: seed == 4)
            var ticks: [Int] = []
            for gap in [0, 0.0001, 0.01, 0.5] {
                var limits = Limits(seed: seed, effort: 7)
                limits.gap = gap
                limits.dividesRequests = false
                var seen = 0
                let outcome = KernelSolver().solve(problem, limits: limits) { _ in seen += 1 }
                ticks.append(seen)
                outcome.expectValid(problem, "seed \(seed), gap \(gap)")
                let left = Double((outcome.bound ?? .max) - outcome.points)
                let isNear = left <= gap * Double(outcome.points)
                let reason: Stopped = left == 0 ? .proved : isNear ? .within : .effort
                #expect(outcome.stopped == reason, "seed \(seed), gap \(gap)")
                #expect(gap < 0.01 || isNear, "seed \(seed), gap \(gap)")
            }
            #expect(ticks == ticks.sorted(by: >), "seed \(seed)")
            if ticks[0] > ticks[3] { shorter += 1 }
        }
        #expect(shorter > 0)
    }

    // MARK: - Favours

    @Test("An offer that is favoured is worth more with every variant, and no other is")
    func favouring() {
        var builder = ProblemBuilder()
        let scarce = [builder.addResource(capacity: 1)]
        for _ in 0..<2 {
            _ = builder.beginRequest()
            builder.beginOffer(points: 5, own: scarce.span)
            for points in [Int32(0), -2] {
                let taken: [Int32] = []
                builder.addVariant(points: points, resources: taken.span, tag: Int64(points))
            }
            builder.endOffer()
            builder.addOption(points: 4, resources: [])
        }
        let problem = builder.build()
        let points = { (problem: Problem) in problem.options.map { problem.points(of: $0) } }
        #expect(points(problem) == [5, 3, 4, 5, 3, 4])
        #expect(points(problem.favouring([1, 5], by: 10)) == [15, 13, 4, 5, 3, 14])
        #expect(problem.favouring([1, 5], by: 0) == problem)
        for nothing in [[], [-1, -1], [3, 2], [.max, .min], [-2]] as [[Int32]] {
            #expect(problem.favouring(nothing, by: 10) == problem)
        }
        let most = problem.favouring([0, -1, 9], by: .max)
        #expect(points(most) == [.max, .max - 2, 4, 5, 3, 4])
        #expect(problem.favouring([1, 5], by: 7).capacity == problem.capacity)
    }
}

extension Problem {
    /// Whether groups were given up, so that units are free that were not.
    fileprivate func isGroupLeft(_ choice: [Int32], _ kept: [Int32]) -> Bool {
        zip(choice, kept).enumerated().contains { request, pair in
            let (before, after) = pair
            guard before != after, numbers(of: request).contains(Int(before)) else { return false }
            return group(of: option(Int(before))) >= 0
        }
    }
}
