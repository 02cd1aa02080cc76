import TestSupport
import Testing

@testable import Solving

@Suite struct KernelSolverTests {
    private func solve(
        _ problem: Problem, seed: UInt64 = 1, effort: Int? = nil, stop: StopFlag = StopFlag()
    ) -> Outcome {
        KernelSolver().solve(
            problem, limits: Limits(seed: seed, effort: effort, stop: stop), progress: { _ in })
    }

    @Test("Valid, between nothing and the optimum, the bound above it (seeds 1 to 300)")
    func bruteForce() {
        var reached = 0
        var possible = 0
        for seed in UInt64(1)...300 {
            let problem = Instances.tiny(seed: seed)
            let outcome = solve(problem, seed: seed, effort: 1)
            let optimum = Instances.optimum(of: problem)
            #expect(check(problem, outcome.choice).isEmpty, "seed \(seed)")
            #expect(outcome.points == Instances.points(of: outcome.choice, in: problem))
            #expect(outcome.placed == outcome.choice.count { $0 >= 0 })
            #expect(outcome.points <= optimum, "seed \(seed)")
            #expect(outcome.bound.map { $0 >= optimum } == true, "seed \(seed)")
            #expect(outcome.certificate?.bound == outcome.bound)
            #expect(outcome.certificate?.verify(problem) == outcome.bound)
            #expect(outcome.stopped != .proved || outcome.points == optimum, "seed \(seed)")
            reached += outcome.points
            possible += optimum
        }
        #expect(possible > 0)
        #expect(reached * 100 >= possible * 99, "\(reached) of \(possible) points")
    }

    @Test("Larger problems are valid and near their bound (seeds 1 to 5)", arguments: UInt64(1)...5)
    func gap(seed: UInt64) throws {
        let problem = Instances.middle(seed: seed)
        let outcome = solve(problem, seed: seed, effort: 7)
        let bound = try #require(outcome.bound)
        #expect(check(problem, outcome.choice).isEmpty)
        #expect(outcome.points <= bound)
        #expect((bound - outcome.points) * 100 <= bound, "\(outcome.points) of \(bound)")
    }

    @Test("Same problem, seed and effort: same outcome (seeds 7 and 8)")
    func determinism() {
        let first = solve(Instances.middle(seed: 7), seed: 8, effort: 3)
        #expect(first == solve(Instances.middle(seed: 7), seed: 8, effort: 3))
        #expect(first.choice != solve(Instances.middle(seed: 7), seed: 9, effort: 3).choice)
    }

    @Test("More effort is never worse (seed 3)")
    func effort() {
        let problem = Instances.middle(seed: 3)
        let outcomes = [1, 3, 7].map { solve(problem, effort: $0) }
        #expect(outcomes.map(\.points) == outcomes.map(\.points).sorted())
        #expect(outcomes.compactMap(\.bound) == outcomes.compactMap(\.bound).sorted(by: >))
    }

    @Test("A flag raised before the start gives an empty, valid choice (seed 4)")
    func stoppedBeforeStart() {
        let problem = Instances.middle(seed: 4)
        let stop = StopFlag()
        stop.raise()
        let outcome = solve(problem, stop: stop)
        #expect(outcome.stopped == .asked)
        #expect(outcome.choice == [Int32](repeating: -1, count: problem.requestCount))
        #expect(outcome.bound == nil)
    }

    @Test("Any whole number of units is valid and repeats (seed 2)", arguments: 1...9)
    func units(effort: Int) {
        let problem = Instances.middle(seed: 2, requests: 60)
        let outcome = solve(problem, seed: 2, effort: effort)
        #expect(check(problem, outcome.choice).isEmpty)
        #expect(outcome == solve(problem, seed: 2, effort: effort))
        let whole = [1, 3, 7].last { $0 <= effort } ?? 1
        #expect(outcome.points >= solve(problem, seed: 2, effort: whole).points)
    }

    @Test(
        "A flag raised at any tick ends the work with the best so far (seed 5)",
        arguments: [1, 10, 20, 200, 300])
    func stoppedFromProgress(tick: Int) {
        let problem = Instances.middle(seed: 5)
        let stop = StopFlag()
        var seen: [Progress] = []
        let limits = Limits(seed: 5, effort: 1_000, stop: stop)
        let outcome = KernelSolver().solve(problem, limits: limits) { progress in
            seen.append(progress)
            if seen.count == tick { stop.raise() }
        }
        #expect(seen.count >= tick)
        #expect(outcome.stopped == .asked)
        #expect(outcome.points > 0)
        #expect(outcome.points >= seen.map(\.points).max() ?? 0)
        #expect(outcome.points == Instances.points(of: outcome.choice, in: problem))
        #expect(outcome.certificate?.verify(problem) == outcome.bound)
        #expect(check(problem, outcome.choice).isEmpty)
    }

    @Test(
        "Seconds are a ceiling wherever the work is (seed 4)", arguments: [0.0, 1, 20, 320, 1_000])
    func seconds(ceiling: Double) {
        let problem = Instances.middle(seed: 4, requests: 100)
        let clock = SteppingClock(step: 1)
        let limits = Limits(
            seed: 4, effort: 1_000, seconds: ceiling, clock: { clock.read() })
        let outcome = KernelSolver().solve(problem, limits: limits) { _ in }
        #expect(outcome.stopped == .seconds)
        #expect(check(problem, outcome.choice).isEmpty)
        #expect(outcome.points == Instances.points(of: outcome.choice, in: problem))
        #expect(Double(clock.readings) < ceiling + 50)
    }

    @Test("Shares rise from 0 to nearly 1 and never fall (seed 6)", arguments: [1, 2, 3, 5])
    func shares(effort: Int) {
        let problem = Instances.middle(seed: 6, requests: 60)
        var seen: [Progress] = []
        let limits = Limits(seed: 6, effort: effort)
        _ = KernelSolver().solve(problem, limits: limits) { seen.append($0) }
        let shares = seen.map(\.share)
        #expect(shares.first == 0)
        #expect(shares.last.map { $0 > 0.95 && $0 <= 1 } == true)
        #expect(shares == shares.sorted())
        #expect(seen.map(\.points) == seen.map(\.points).sorted())
        #expect(seen.compactMap(\.bound) == seen.compactMap(\.bound).sorted(by: >))
    }

    @Test("Where nobody competes the best is found and proved")
    func proved() {
        var builder = ProblemBuilder()
        for _ in 0..<3 {
            let own = builder.addResource(capacity: 1)
            _ = builder.beginRequest()
            builder.addOption(points: 5, resources: [own])
            builder.addOption(points: 9, resources: [own])
        }
        let outcome = solve(builder.build())
        #expect(outcome.stopped == .proved)
        #expect(outcome.points == 27)
        #expect(outcome.bound == 27)
        #expect(outcome.choice == [1, 3, 5])
    }

    @Test("Nothing to solve is solved")
    func empty() {
        let outcome = solve(ProblemBuilder().build())
        #expect(outcome.choice.isEmpty)
        #expect(outcome.stopped == .proved)
    }
}
