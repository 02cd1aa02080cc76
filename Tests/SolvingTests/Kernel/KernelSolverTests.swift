import TestSupport
import Testing

@testable import Solving

@Suite struct KernelSolverTests {
    private func solve(
        _ problem: Problem, seed: UInt64 = 1, effort: Int? = nil, stop: StopFlag = StopFlag()
    ) -> Outcome {
        KernelSolver.solve(problem, seed: seed, effort: effort, stop: stop)
    }

    /// How many of some tiny problems, and whether with amounts.
    private static let tinyOnes: [(seeds: ClosedRange<UInt64>, amounts: Bool)] = [
        (1...500, false), (501...1_000, false), (1...500, true), (501...1_000, true),
    ]

    @Test(
        "Tiny ones are solved and proved, all of them (seeds 1 to 1000)", arguments: tinyOnes)
    func bruteForce(seeds: ClosedRange<UInt64>, amounts: Bool) {
        for seed in seeds {
            let problem = Instances.tiny(seed: seed, amounts: amounts)
            let outcome = solve(problem, seed: seed, effort: 1)
            let optimum = Instances.optimum(of: problem)
            outcome.expectSound(problem, optimum: optimum, "seed \(seed)")
            #expect(outcome.stopped == .proved && outcome.bound == optimum, "seed \(seed)")
        }
    }

    @Test("Larger problems are valid and near their bound (seeds 1 to 3)", arguments: UInt64(1)...3)
    func gap(seed: UInt64) throws {
        let problem = Instances.middle(seed: seed, amounts: seed == 3)
        let outcome = solve(problem, seed: seed, effort: 1)
        let bound = try #require(outcome.bound)
        #expect(check(problem, outcome.choice).isEmpty)
        #expect(outcome.points <= bound)
        #expect((bound - outcome.points) * 100 <= bound, "\(outcome.points) of \(bound)")
    }

    @Test("Same problem, seed and effort: same outcome (seeds 7 and 8)")
    func determinism() {
        let problem = Instances.middle(seed: 7, requests: 100)
        #expect(solve(problem, seed: 8, effort: 3) == solve(problem, seed: 8, effort: 3))
    }

    @Test("Two threads find what one finds (seed 9)")
    func threads() {
        let problem = Instances.middle(seed: 9, requests: 500, options: 84, amounts: true)
        let outcomes = [Team.alone, .two].map { team in
            let stop = StopFlag()
            let limits = Limits(seed: 1, effort: 1, stop: stop, team: team)
            return KernelSolver().solve(problem, limits: limits) { progress in
                if progress.share > 0.55 { stop.raise() }
            }
        }
        #expect(outcomes[0] == outcomes[1])
        #expect(outcomes[0].points > 0)
    }

    @Test("Stopped at any tick, tiny ones are valid and bounded (seeds 1 to 100)")
    func stoppedAtTick() {
        for seed in UInt64(1)...100 {
            let problem = Instances.tiny(seed: seed, amounts: seed.isMultiple(of: 2))
            let optimum = Instances.optimum(of: problem)
            var random = SeededRandom(seed: seed)
            for tick in [1, 2 + random.below(5), 2 + random.below(260)] {
                let stop = StopFlag()
                var ticks = 0
                let limits = Limits(seed: seed, effort: 1, stop: stop)
                let outcome = KernelSolver().solve(problem, limits: limits) { _ in
                    ticks += 1
                    if ticks == tick { stop.raise() }
                }
                outcome.expectSound(problem, optimum: optimum, "seed \(seed), tick \(tick)")
            }
        }
    }

    @Test("Wherever the time is over, tiny ones are valid and bounded (seeds 1 to 20)")
    func overAtReading() {
        for seed in UInt64(1)...20 {
            let problem = Instances.tiny(seed: seed, amounts: seed.isMultiple(of: 2))
            let optimum = Instances.optimum(of: problem)
            let whole = SteppingClock(step: 1)
            let unlimited = Limits(
                seed: seed, effort: 1, seconds: 1e9, clock: { whole.read() })
            _ = KernelSolver().solve(problem, limits: unlimited) { _ in }
            let last = whole.readings
            let some = [0, 1, 2, 100, 101, 102, last / 2] + Array(max(0, last - 9)...last)
            for reading in Set(some).sorted() {
                let clock = SteppingClock(step: 1)
                let limits = Limits(
                    seed: seed, effort: 1, seconds: Double(reading), clock: { clock.read() })
                let outcome = KernelSolver().solve(problem, limits: limits) { _ in }
                outcome.expectSound(
                    problem, optimum: optimum, "seed \(seed), reading \(reading)")
            }
        }
    }

    @Test("Offers with menus are solved as well as any (seeds 1 to 500)", arguments: [false, true])
    func bruteForceOfMenus(amounts: Bool) {
        for seed in UInt64(1)...500 {
            let problem = Instances.tinyOffers(seed: seed, amounts: amounts)
            let outcome = solve(problem, seed: seed, effort: 1)
            let optimum = Instances.optimum(of: problem)
            outcome.expectSound(problem, optimum: optimum, "seed \(seed)")
            #expect(outcome.stopped == .proved && outcome.bound == optimum, "seed \(seed)")
        }
    }

    @Test("The compact and the flat form are one problem (seeds 1 to 200)")
    func forms() {
        var proved = 0
        for seed in UInt64(1)...200 {
            let amounts = seed.isMultiple(of: 2)
            let problem =
                seed <= 12
                ? Instances.compact(seed: seed)
                : Instances.tinyOffers(seed: seed, amounts: amounts)
            let compact = solve(problem, seed: seed, effort: 3)
            let flat = solve(problem.flattened(), seed: seed, effort: 3)
            compact.expectValid(problem.flattened(), "seed \(seed)")
            flat.expectValid(problem, "seed \(seed)")
            #expect(flat.certificate?.verify(problem) == flat.bound, "seed \(seed)")
            #expect(compact.certificate?.verify(problem.flattened()) == compact.bound)
            #expect(compact.points <= flat.bound ?? 0 && flat.points <= compact.bound ?? 0)
            if compact.stopped == .proved, flat.stopped == .proved {
                #expect(compact.points == flat.points && compact.bound == flat.bound)
                if seed <= 12 { proved += 1 }
            }
        }
        #expect(proved > 6, "\(proved) of 12")
    }

    /// Problems with the most points of a valid choice, and something to start from.
    private static let known: [(problem: Problem, start: Start, name: String)] =
        (UInt64(1)...8).map { seed in
            let amounts = seed.isMultiple(of: 2)
            let problem =
                seed > 6
                ? Instances.compact(seed: seed)
                : seed > 4
                    ? Instances.middle(seed: seed, requests: 30, options: 6)
                    : Instances.tinyOffers(seed: seed, amounts: amounts)
            var start = Start(KernelSolver.solve(problem, seed: seed, effort: 1))
            for request in start.choice.indices where request % 5 == 4 {
                start.choice[request] = -1
            }
            return (problem, start, "seed \(seed)")
        }

    /// The readings of the clock at which work is broken off: the first and last ones, some
    /// between.
    private func readings(_ last: Int) -> [Int] {
        let between = Array(stride(from: 0, through: last, by: max(1, last / 12)))
        let ends = [0, 1, 2, 3] + Array(max(0, last - 3)...(last + 1))
        return Set(between + ends).sorted()
    }

    @Test(
        "Wherever the time is over, with and without a start (seeds 1 to 8)",
        arguments: [false, true])
    func overAnywhere(isKnown: Bool) {
        for (problem, start, name) in Self.known {
            let run = { (seconds: Double, clock: SteppingClock) in
                var limits = Limits(
                    seed: 3, effort: 3, seconds: seconds, clock: { clock.read() })
                if isKnown { limits.start = start }
                return KernelSolver().solve(problem, limits: limits) { _ in }
            }
            let whole = SteppingClock(step: 1)
            let best = run(1e9, whole)
            #expect(best.stopped == .proved, "\(name)")
            let kept = isKnown ? problem.points(of: problem.validPart(of: start.choice)) : 0
            for reading in readings(whole.readings) {
                let outcome = run(Double(reading), SteppingClock(step: 1))
                outcome.expectSound(
                    problem, optimum: best.points, "\(name), reading \(reading)")
                #expect(outcome.points >= kept, "\(name), reading \(reading)")
            }
        }
    }

    @Test("More effort is never worse (seed 3)")
    func effort() {
        let problem = Instances.middle(seed: 3)
        let outcomes = [1, 3, 7].map { solve(problem, effort: $0) }
        #expect(outcomes.map(\.points) == outcomes.map(\.points).sorted())
        #expect(outcomes.compactMap(\.bound) == outcomes.compactMap(\.bound).sorted(by: >))
    }

    @Test("A flag raised before the start leaves first come, first served (seed 4)")
    func stoppedBeforeStart() {
        let problem = Instances.middle(seed: 4)
        let stop = StopFlag()
        stop.raise()
        let outcome = solve(problem, stop: stop)
        let nobody = [Int32](repeating: -1, count: problem.requestCount)
        #expect(outcome.stopped == .asked)
        #expect(outcome.choice == Completion.completed(nobody, problem))
        #expect(check(problem, outcome.choice).isEmpty)
        #expect(outcome.points == problem.points(of: outcome.choice) && outcome.points > 0)
        #expect(outcome.placed == outcome.choice.count { $0 >= 0 })
        #expect(outcome.bound.map { $0 > outcome.points } == true)
        #expect(outcome.certificate?.verify(problem) == outcome.bound)
    }

    @Test("Any whole number of units is valid and repeats (seed 2)", arguments: [1, 2, 5, 9])
    func units(effort: Int) {
        let problem = Instances.middle(seed: 2, requests: 30)
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
        #expect(outcome.stopped == .seconds || outcome.points == outcome.bound)
        #expect(outcome.stopped == .seconds || ceiling > 20)
        #expect(check(problem, outcome.choice).isEmpty)
        #expect(outcome.points == Instances.points(of: outcome.choice, in: problem))
        #expect(Double(clock.readings) < ceiling + 50)
    }

    @Test("Shares rise from 0 and never fall (seed 6)", arguments: [1, 2, 3, 5])
    func shares(effort: Int) {
        let problem = Instances.middle(seed: 6, requests: 120)
        var seen: [Progress] = []
        let limits = Limits(seed: 6, effort: effort)
        _ = KernelSolver().solve(problem, limits: limits) { seen.append($0) }
        let shares = seen.map(\.share)
        #expect(shares.first == 0)
        #expect(shares.last.map { $0 > 0.75 && $0 <= 1 } == true)
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
