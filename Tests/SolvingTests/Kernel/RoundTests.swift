import TestSupport
import Testing

@testable import Solving

@Suite struct RoundTests {
    private typealias Tick = (share: Double, points: Int, placed: Int, bound: Int?)

    /// Runs rounds of these lengths, and tells after each what there is.
    private func outcomes(
        _ problem: Problem, _ limits: Limits, lengths: [Int], ticks: inout [[Tick]]
    ) -> [Outcome] {
        let model = Instances.model(of: problem)
        var round = Round(problem, model, limits, Watch(limits))
        if limits.start != .nothing { round.begin(model, limits.start) }
        var outcomes = [round.outcome]
        for length in lengths {
            var seen: [Tick] = []
            round.run(model, length: length, units: length) { share, points, placed, bound in
                seen.append((share, points, placed, bound))
            }
            outcomes.append(round.outcome)
            ticks.append(seen)
        }
        return outcomes
    }

    @Test("Before anything is done there is nobody, nothing, and no bound")
    func nothing() {
        var ticks: [[Tick]] = []
        let problem = Instances.tiny(seed: 1)
        let outcome = outcomes(problem, Limits(seed: 1), lengths: [], ticks: &ticks)[0]
        #expect(outcome.choice == [Int32](repeating: -1, count: problem.requestCount))
        #expect(outcome.points == 0 && outcome.placed == 0 && outcome.bound == nil)
        #expect(outcome.stopped == .effort && outcome.certificate == nil && outcome.prices == nil)
    }

    @Test("The best of all rounds counts, and ticks tell of those before (seeds 1 to 4)")
    func best() {
        for seed in UInt64(1)...4 {
            let problem = Instances.middle(seed: seed, requests: 60, amounts: seed == 2)
            var ticks: [[Tick]] = []
            let outcomes = outcomes(
                problem, Limits(seed: seed), lengths: [1, 1, 2], ticks: &ticks)
            for (before, after) in zip(outcomes, outcomes.dropFirst()) {
                after.expectValid(problem, "seed \(seed)")
                #expect(after.points >= before.points)
                #expect(after.bound ?? .max <= before.bound ?? .max && after.bound != nil)
                #expect(after.certificate?.verify(problem) == after.bound)
            }
            for (seen, before) in zip(ticks, outcomes) {
                let shares = seen.map(\.share)
                #expect(shares == shares.sorted() && shares.first == 0)
                #expect(shares.last.map { $0 <= 1 } == true)
                #expect(seen.first?.points == before.points && seen.first?.bound == before.bound)
                #expect(seen.first?.placed == before.placed)
            }
        }
    }

    @Test("Few units of a long round break it off, and leave it valid (seed 2)", arguments: 1...3)
    func units(units: Int) {
        let problem = Instances.small(seed: 2)
        let model = Instances.model(of: problem)
        let limits = Limits(seed: 2)
        var round = Round(problem, model, limits, Watch(limits))
        var shares: [Double] = []
        round.run(model, length: 4, units: units) { share, _, _, _ in shares.append(share) }
        let outcome = round.outcome
        outcome.expectValid(problem, "units \(units)")
        #expect(shares.count { $0 >= 0.5 } == 256 * units / 4)
    }

    @Test("However early the time is over there is a choice and a bound (seeds 1 to 5)")
    func over() {
        for seed in UInt64(1)...5 {
            let problem = Instances.small(seed: seed, amounts: seed.isMultiple(of: 2))
            for reading in [0, 1, 50, 102, 104] {
                let clock = SteppingClock(step: 1)
                let limits = Limits(
                    seed: seed, seconds: Double(reading), clock: { clock.read() })
                var ticks: [[Tick]] = []
                let outcome = outcomes(problem, limits, lengths: [1], ticks: &ticks)[1]
                outcome.expectValid(problem, "seed \(seed), reading \(reading)")
                #expect(outcome.points > 0 && outcome.stopped == .seconds)
                #expect(outcome.bound.map { $0 >= outcome.points } == true)
            }
        }
    }

    @Test("Prices that take nothing for granted are kept beside the best proof (seeds 1 to 200)")
    func root() {
        var better = 0
        for seed in UInt64(1)...200 {
            let problem = Instances.tiny(seed: seed, amounts: seed.isMultiple(of: 2))
            var ticks: [[Tick]] = []
            let outcome = outcomes(problem, Limits(seed: seed), lengths: [1], ticks: &ticks)[1]
            guard let prices = outcome.prices, let bound = outcome.bound else {
                Issue.record("seed \(seed)")
                continue
            }
            #expect(prices.open.isEmpty && prices.closed.isEmpty)
            let alone = Certificate(problem, cases: [prices]).bound
            #expect(alone >= bound, "seed \(seed)")
            #expect((outcome.certificate?.cases.count ?? 0) > 1 || alone == bound, "seed \(seed)")
            if alone > bound { better += 1 }
        }
        #expect(better > 0)
    }

    @Test("Once the time is over a further round leaves all as it was (seeds 1 to 6)")
    func late() {
        for seed in UInt64(1)...6 {
            let problem = Instances.middle(seed: seed, requests: 60, amounts: seed == 2)
            let model = Instances.model(of: problem)
            let clock = SteppingClock()
            let limits = Limits(seed: seed, seconds: 1, clock: { clock.read() })
            var round = Round(problem, model, limits, Watch(limits))
            round.run(model, length: 1, units: 1) { _, _, _, _ in }
            var before = round.outcome
            clock.advance(by: 2)
            round.run(model, length: 2, units: 2) { _, _, _, _ in }
            let after = round.outcome
            if before.stopped == .effort { before.stopped = .seconds }
            #expect(after == before, "seed \(seed)")
        }
    }

    @Test("A start is taken over as far as it holds, and mended (seeds 1 to 20)")
    func begin() {
        for seed in UInt64(1)...20 {
            let problem = Instances.small(seed: seed, amounts: seed.isMultiple(of: 2))
            var limits = Limits(seed: seed)
            var ticks: [[Tick]] = []
            let known = outcomes(problem, limits, lengths: [1], ticks: &ticks)[1]
            var lost = Set(known.choice.indices.filter { $0.isMultiple(of: 9) })
            lost = lost.filter { known.choice[$0] >= 0 }
            let choice = known.choice.indices.map { lost.contains($0) ? -1 : known.choice[$0] }
            limits.start = Start(choice: choice, prices: known.prices)
            let begun = outcomes(problem, limits, lengths: [], ticks: &ticks)[0]
            let kept = problem.points(of: problem.validPart(of: choice))
            begun.expectValid(problem, "seed \(seed)")
            #expect(begun.points >= kept && begun.points > 0, "seed \(seed)")
            #expect(begun.bound.map { $0 >= known.points } == true)
            #expect(begun.prices == begun.certificate?.cases.first)
        }
    }

    @Test("Two threads prove what one proves, by the same cases (seeds 10 to 13)")
    func threadsOfSmallOnes() {
        for seed in UInt64(10)...13 {
            let problem = Instances.middle(seed: seed, requests: 16, options: 4, amounts: true)
            let outcomes = [Team.alone, .two, .alone].map { team in
                let limits = Limits(seed: seed, team: team)
                return KernelSolver().solve(problem, limits: limits) { _ in }
            }
            #expect(outcomes[0] == outcomes[1] && outcomes[0] == outcomes[2], "seed \(seed)")
            #expect(outcomes[0].stopped == .proved, "seed \(seed)")
            #expect(outcomes[0].certificate?.verify(problem) == outcomes[0].points)
        }
    }

    @Test("Whoever cannot name divided requests gets none, and a bound that holds (seeds 1 to 60)")
    func undivided() {
        for seed in UInt64(1)...60 {
            let problem = Instances.tiny(seed: seed, amounts: true)
            var limits = Limits(seed: seed, effort: 1)
            limits.dividesRequests = false
            let outcome = KernelSolver().solve(problem, limits: limits) { _ in }
            let cases = outcome.certificate?.cases ?? []
            outcome.expectSound(
                problem, optimum: Instances.optimum(of: problem), "seed \(seed)")
            #expect(cases.allSatisfy { $0.confinements.isEmpty }, "seed \(seed)")
        }
    }
}
