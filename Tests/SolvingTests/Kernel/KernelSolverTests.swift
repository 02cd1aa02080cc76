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
            let optimum =
                Instances.validChoices(of: problem)
                .map { Instances.points(of: $0, in: problem) }.max() ?? 0
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
        #expect(
            outcome.points >= GreedySolver().solve(problem, limits: Limits(seed: 1)) { _ in }.points
        )
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

    @Test("A flag raised between rounds ends the work with the best so far (seed 5)")
    func stoppedFromProgress() {
        let problem = Instances.middle(seed: 5)
        let stop = StopFlag()
        var seen: [Progress] = []
        let limits = Limits(seed: 5, effort: 1_000, stop: stop)
        let outcome = KernelSolver().solve(problem, limits: limits) { progress in
            seen.append(progress)
            if seen.count == 2 { stop.raise() }
        }
        #expect(seen.map(\.done) == [1, 3])
        #expect(seen.allSatisfy { $0.of == 1_000 })
        #expect(outcome.stopped == .asked)
        #expect(outcome.points == seen.last?.points)
        #expect(check(problem, outcome.choice).isEmpty)
    }

    @Test("A round begun with the flag raised is valid and has a proof (seed 6)")
    func stoppedWithinRound() {
        let problem = Instances.middle(seed: 6)
        let stop = StopFlag()
        let model = Instances.model(of: problem)
        var round = Round(problem, model, Limits(seed: 6, stop: stop))
        stop.raise()
        round.run(model, length: 1)
        #expect(check(problem, round.outcome.choice).isEmpty)
        #expect(round.outcome.points > 0)
        #expect(round.outcome.certificate?.verify(problem) == round.outcome.bound)
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
