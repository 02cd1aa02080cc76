import Testing

@testable import Solving

@Suite struct ResolverTests {
    private func tiny(_ seed: UInt64) -> Problem {
        seed.isMultiple(of: 3)
            ? Instances.tinyOffers(seed: seed, amounts: seed.isMultiple(of: 2))
            : Instances.tiny(seed: seed, amounts: seed.isMultiple(of: 2))
    }

    /// Other capacities of one or two resources, more as well as less.
    private func change(_ problem: Problem, _ random: inout SeededRandom) -> [Int: Int32] {
        var units: [Int: Int32] = [:]
        for _ in 0...random.below(2) {
            units[random.below(problem.resourceCount)] = Int32(random.below(7))
        }
        return units
    }

    private func points(kept choice: [Int32], in problem: Problem) -> Int {
        problem.points(of: problem.validPart(of: choice))
    }

    @Test("Change after change: valid, bounded, no worse than what is left (seeds 1 to 200)")
    func changes() {
        for seed in UInt64(1)...200 {
            var problem = tiny(seed)
            var random = SeededRandom(seed: seed)
            let first = KernelSolver.solve(problem, seed: seed, effort: 1)
            let resolver = Resolver(problem, first)
            for step in 1...4 {
                let units = change(problem, &random)
                problem = problem.replacing(capacity: units)
                let before = resolver.outcome.choice
                let outcome = resolver.resolve(capacity: units, limits: Limits(seed: seed))
                let comment: Comment = "seed \(seed), step \(step)"
                #expect(resolver.problem == problem, comment)
                #expect(resolver.outcome == outcome, comment)
                outcome.expectSound(
                    problem, optimum: Instances.optimum(of: problem), comment)
                #expect(outcome.points >= points(kept: before, in: problem), comment)
            }
        }
    }

    /// After a loss those who lost nothing stay, unless all together win by their moving.
    @Test("Who is not concerned stays unless moving pays (seeds 1 to 250)")
    func stay() {
        var (moved, stayed) = (0, 0)
        for seed in UInt64(1)...250 {
            let problem = tiny(seed)
            let first = KernelSolver.solve(problem, seed: seed, effort: 1)
            guard first.stopped == .proved else { continue }
            let used = problem.use(of: first.choice)
            for resource in used.indices where used[resource] > 0 {
                let resolver = Resolver(problem, first)
                let outcome = resolver.resolve(
                    capacity: [resource: used[resource] - 1], limits: Limits(seed: seed))
                let kept = resolver.problem.validPart(of: first.choice)
                let leaving = kept.indices.filter {
                    kept[$0] >= 0 && outcome.choice[$0] != kept[$0]
                }
                let worth = resolver.problem.points(of: kept)
                #expect(leaving.isEmpty || outcome.points > worth, "seed \(seed)")
                if leaving.isEmpty { stayed += 1 } else { moved += 1 }
            }
        }
        #expect(stayed > 150 && moved > 10, "\(stayed) stayed, \(moved) moved")
    }

    @Test("Only who lost an option looks for another, and pushes on whom it must")
    func loss() {
        var builder = ProblemBuilder()
        let places = (0..<6).map { _ in builder.addResource(capacity: 1) }
        for request in 0..<5 {
            _ = builder.beginRequest()
            builder.addOption(points: 9, resources: [places[request]])
            builder.addOption(points: 8, resources: [places[request + 1]])
        }
        let problem = builder.build()
        let first = KernelSolver.solve(problem)
        #expect(first.choice == [0, 2, 4, 6, 8] && first.stopped == .proved)
        let resolver = Resolver(problem, first)
        let less = resolver.resolve(capacity: [3: 0], limits: Limits(seed: 1))
        #expect(less.choice == [0, 2, 4, 7, 9])
        #expect(less.points == 43 && less.bound == 43 && less.stopped == .proved)
        let again = resolver.resolve(capacity: [3: 1], limits: Limits(seed: 1))
        #expect(again.choice == first.choice && again.stopped == .proved)
    }

    @Test("A group may close and open again, and lose the room it shares")
    func groups() {
        var builder = ProblemBuilder()
        let group = builder.addResource(capacity: 3, minimum: 2)
        let room = builder.addResource(capacity: 2)
        for _ in 0..<3 {
            _ = builder.beginRequest()
            builder.addOption(points: 9, resources: [group, room])
            builder.addOption(points: 2, resources: [])
        }
        let problem = builder.build()
        let resolver = Resolver(problem, KernelSolver.solve(problem))
        let points = [[0: 1], [0: 3], [1: 1], [1: 3], [0: 2], [0: 0]].map { units in
            resolver.resolve(capacity: units as [Int: Int32], limits: Limits(seed: 1)).points
        }
        #expect(resolver.problem.capacity == [0, 3])
        #expect(points[0] == 6 && points[2] == 6 && points[5] == 6)
        #expect(points[1] <= 20 && points[3] <= 27 && points[4] <= 20)
    }

    @Test("What nobody had to share may become scarce")
    func idle() {
        var builder = ProblemBuilder()
        let idle = builder.addResource(capacity: 9)
        for points in [4, 7] as [Int32] {
            _ = builder.beginRequest()
            builder.addOption(points: 9, resources: [idle])
            builder.addOption(points: points, resources: [])
        }
        let problem = builder.build()
        let resolver = Resolver(problem, KernelSolver.solve(problem))
        let outcome = resolver.resolve(capacity: [0: 1], limits: Limits(seed: 1))
        #expect(outcome.choice == [0, 3])
        #expect(outcome.bound == 16 && outcome.stopped == .proved)
    }

    @Test("With nothing changed an outcome that one case proves stays as it is (seeds 1 to 300)")
    func unchanged() {
        var proved = 0
        for seed in UInt64(1)...300 {
            let problem = tiny(seed)
            let first = KernelSolver.solve(problem, seed: seed, effort: 1)
            guard first.stopped == .proved, first.certificate?.cases.count == 1 else { continue }
            let resolver = Resolver(problem, first)
            let outcome = resolver.resolve(capacity: [:], limits: Limits(seed: seed))
            #expect(outcome.choice == first.choice, "seed \(seed)")
            #expect(outcome.stopped == .proved, "seed \(seed)")
            proved += 1
        }
        #expect(proved > 200)
    }

    @Test("The same changes give the same outcomes, with two threads too (seeds 1 and 2)")
    func repeats() {
        for seed in UInt64(1)...2 {
            let problem = Instances.middle(seed: seed, requests: 150, amounts: seed == 2)
            let first = KernelSolver.solve(problem, seed: seed, effort: 1)
            var runs: [[Outcome]] = []
            for team in [Team.alone, .alone, .two] {
                var random = SeededRandom(seed: seed)
                let resolver = Resolver(problem, first)
                runs.append(
                    (0..<3).map { _ in
                        let units = change(resolver.problem, &random)
                        return resolver.resolve(
                            capacity: units, limits: Limits(seed: seed, team: team))
                    })
            }
            #expect(runs[0] == runs[1] && runs[0] == runs[2], "seed \(seed)")
            #expect(Set(runs[0].map(\.points)).count > 1)
        }
    }

    @Test("A loss in a larger problem moves few, and the bound is near (seeds 1 to 3)")
    func larger() {
        for seed in UInt64(1)...3 {
            let problem = Instances.middle(seed: seed, amounts: seed == 2)
            let first = KernelSolver.solve(problem, seed: seed, effort: 1)
            let resolver = Resolver(problem, first)
            for resource in [1, 2, 5] {
                let before = resolver.outcome.choice
                let outcome = resolver.resolve(
                    capacity: [resource: 0], limits: Limits(seed: seed))
                outcome.expectValid(resolver.problem, "seed \(seed)")
                let moved = zip(before, outcome.choice).count { $0 != $1 }
                #expect(moved < problem.requestCount / 10, "seed \(seed): \(moved)")
                #expect(outcome.points >= points(kept: before, in: resolver.problem))
                let bound = outcome.bound ?? .max
                #expect(bound >= outcome.points && (bound - outcome.points) * 50 < bound)
            }
        }
    }

    @Test("Asked to end before it begins, it leaves what was lost (seeds 1 to 100)")
    func stopped() {
        for seed in UInt64(1)...100 {
            let problem = tiny(seed)
            let first = KernelSolver.solve(problem, seed: seed, effort: 1)
            let resolver = Resolver(problem, first)
            let stop = StopFlag()
            stop.raise()
            var random = SeededRandom(seed: seed)
            for _ in 1...3 {
                let units = change(problem, &random)
                let before = resolver.outcome.choice
                let outcome = resolver.resolve(
                    capacity: units, limits: Limits(seed: seed, stop: stop))
                let optimum = Instances.optimum(of: resolver.problem)
                let kept = points(kept: before, in: resolver.problem)
                #expect(outcome.points >= kept, "seed \(seed)")
                outcome.expectValid(resolver.problem, "seed \(seed)")
                #expect(outcome.bound ?? .max >= optimum, "seed \(seed)")
            }
            let later = resolver.resolve(capacity: [:], limits: Limits(seed: seed))
            #expect(later.stopped != .asked, "seed \(seed)")
        }
    }

    @Test("Less than nothing of a resource is nothing")
    func belowNothing() async {
        await #expect(processExitsWith: .success) {
            var builder = ProblemBuilder()
            let scarce = builder.addResource(capacity: 1)
            for _ in 0..<2 {
                _ = builder.beginRequest()
                builder.addOption(points: 5, resources: [scarce])
            }
            let resolver = Resolver(builder.build(), KernelSolver.solve(builder.build()))
            let outcome = resolver.resolve(capacity: [0: -3], limits: Limits(seed: 1))
            #expect(outcome.points == 0 && outcome.bound == 0)
        }
    }
}
