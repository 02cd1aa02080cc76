import Testing

@testable import Solving

@Suite struct GreedySolverTests {
    private func solve(
        _ problem: Problem, seed: UInt64 = 1, effort: Int? = nil, stop: StopFlag = StopFlag()
    ) -> Outcome {
        GreedySolver().solve(
            problem, limits: Limits(seed: seed, effort: effort, stop: stop), progress: { _ in })
    }

    @Test("Valid, never above the optimum, and near it, on 300 tiny problems (seeds 1 to 300)")
    func bruteForce() {
        var reached = 0
        var possible = 0
        for seed in UInt64(1)...300 {
            let problem = Instances.tiny(seed: seed)
            let outcome = solve(problem, seed: seed, effort: 4)
            let optimum =
                Instances.validChoices(of: problem)
                .map { Instances.points(of: $0, in: problem) }.max() ?? 0
            #expect(check(problem, outcome.choice).isEmpty, "seed \(seed)")
            #expect(outcome.points == Instances.points(of: outcome.choice, in: problem))
            #expect(outcome.placed == outcome.choice.count { $0 >= 0 })
            #expect(outcome.points <= optimum, "seed \(seed)")
            #expect(outcome.bound.map { $0 >= optimum } == true, "seed \(seed)")
            #expect(outcome.stopped != .proved || outcome.points == optimum, "seed \(seed)")
            reached += outcome.points
            possible += optimum
        }
        #expect(possible > 0)
        #expect(reached * 100 >= possible * 95, "\(reached) of \(possible) points")
    }

    @Test("Larger problems are valid and open groups (seeds 1 to 5)", arguments: UInt64(1)...5)
    func groupMinima(seed: UInt64) {
        let problem = Instances.middle(seed: seed)
        let outcome = solve(problem, seed: seed, effort: 2)
        #expect(check(problem, outcome.choice).isEmpty)
        let joined = outcome.choice.count { $0 >= 0 && problem.group[Int($0)] >= 0 }
        #expect(joined >= 5)
        #expect(outcome.placed >= 100)
    }

    @Test("Same problem, seed and effort: same outcome (seeds 7 and 8)")
    func determinism() {
        let first = solve(Instances.middle(seed: 7), seed: 8, effort: 3)
        let second = solve(Instances.middle(seed: 7), seed: 8, effort: 3)
        #expect(first == second)
        #expect(first.choice != solve(Instances.middle(seed: 7), seed: 9, effort: 3).choice)
    }

    @Test("More effort is never worse (seed 3)")
    func effort() {
        let problem = Instances.middle(seed: 3)
        let points = [1, 2, 4, 8].map { solve(problem, effort: $0).points }
        #expect(points == points.sorted())
    }

    @Test("A flag raised before the start gives an empty, valid choice (seed 4)")
    func stoppedBeforeStart() {
        let problem = Instances.middle(seed: 4)
        let stop = StopFlag()
        stop.raise()
        let outcome = solve(problem, stop: stop)
        #expect(outcome.stopped == .asked)
        #expect(outcome.choice == [Int32](repeating: -1, count: problem.requestCount))
        #expect(outcome.points == 0)
    }

    @Test("A flag raised by the progress ends the work with the best so far (seed 5)")
    func stoppedFromProgress() {
        let problem = Instances.middle(seed: 5)
        let stop = StopFlag()
        var seen: [Progress] = []
        let limits = Limits(seed: 5, effort: 50, stop: stop)
        let outcome = GreedySolver().solve(problem, limits: limits) { progress in
            seen.append(progress)
            if progress.done == 2 { stop.raise() }
        }
        #expect(seen.map(\.done) == [1, 2])
        #expect(seen.allSatisfy { $0.of == 50 })
        #expect(outcome.stopped == .asked)
        #expect(outcome.points == seen.last?.points)
        #expect(check(problem, outcome.choice).isEmpty)
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

    @Test("Large problems get fewer rounds")
    func usualEffort() {
        #expect(GreedySolver.usualEffort(ProblemBuilder().build()) == 8)
    }
}
