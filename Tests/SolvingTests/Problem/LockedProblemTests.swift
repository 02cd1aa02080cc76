import Testing

@testable import Solving

@Suite struct LockedProblemTests {
    private static let parts: [(seeds: ClosedRange<UInt64>, amounts: Bool)] = [
        (1...500, false), (501...1_000, false), (1...500, true), (501...1_000, true),
    ]

    private func tiny(_ seed: UInt64, amounts: Bool) -> Problem {
        seed.isMultiple(of: 4)
            ? Instances.tinyOffers(seed: seed, amounts: amounts)
            : Instances.tiny(seed: seed, amounts: amounts)
    }

    /// Locks of about every third request, whatever they take together.
    private func randomLocks(_ problem: Problem, seed: UInt64) -> [Int32] {
        var random = SeededRandom(seed: seed)
        return Instances.anyChoice(of: problem, &random).map { random.below(3) == 0 ? $0 : -1 }
    }

    /// The most points of a valid choice that keeps the locks, found by trying all.
    private func best(_ problem: Problem, keeping locks: [Int32]) -> Int? {
        var choices: [[Int32]] = [[]]
        for request in 0..<problem.requestCount {
            let all = [-1] + problem.numbers(of: request).map { Int32($0) }
            let entries = locks[request] < 0 ? all : [locks[request]]
            choices = choices.flatMap { begun in entries.map { begun + [$0] } }
        }
        return choices.filter { check(problem, $0).isEmpty }.map(problem.points(of:)).max()
    }

    @Test(
        "Locks hold, and what is proved is the best choice with them (seeds 1 to 1000)",
        arguments: parts)
    func bruteForce(seeds: ClosedRange<UInt64>, amounts: Bool) throws {
        var (solved, proved, impossible) = (0, 0, 0)
        for seed in seeds {
            let problem = tiny(seed, amounts: amounts)
            let locks = randomLocks(problem, seed: seed)
            if check(problem, locks).contains(where: \.isOverCapacity) { continue }
            let locked = try LockedProblem(problem, locks: locks)
            let rest = KernelSolver.solve(locked.problem, seed: seed, effort: 1)
            let outcome = locked.outcome(of: rest)
            let unmet = locked.unmet(outcome)
            outcome.expectValid(problem, "seed \(seed)")
            #expect(outcome.certificate?.verify(locked.problem) == rest.bound, "seed \(seed)")
            #expect(unmet.allSatisfy { locks[$0] >= 0 && outcome.choice[$0] == -1 })
            solved += 1
            if let best = best(problem, keeping: locks) {
                #expect(outcome.bound.map { $0 >= best } == true, "seed \(seed)")
                #expect(!unmet.isEmpty || outcome.points <= best, "seed \(seed)")
                if rest.stopped != .proved { continue }
                #expect(unmet == [], "seed \(seed)")
                #expect(outcome.points == best && outcome.bound == best, "seed \(seed)")
                proved += 1
            } else {
                #expect(!unmet.isEmpty, "seed \(seed)")
                impossible += 1
            }
        }
        #expect(solved > 350 && proved > 300 && impossible > 5)
    }

    @Test("Locks that are no choice of the problem are refused (seeds 1 to 800)")
    func faults() {
        var over = 0
        for seed in UInt64(1)...800 {
            let problem = tiny(seed, amounts: seed.isMultiple(of: 2))
            let locks = randomLocks(problem, seed: seed)
            let first = check(problem, locks).first { $0.isOverCapacity }
            var fault: LockedProblem.Fault?
            do throws(LockedProblem.Fault) {
                _ = try LockedProblem(problem, locks: locks)
            } catch {
                fault = error
            }
            guard case .overCapacity(let resource, let used, let capacity)? = first else {
                #expect(fault == nil, "seed \(seed)")
                continue
            }
            #expect(
                fault == .overCapacity(resource: resource, used: used, capacity: capacity),
                "seed \(seed)")
            over += 1
        }
        #expect(over > 50)
    }

    @Test("Each lock is an option of its request, one a request")
    func foreign() {
        let problem = fills(minimum: 2, points: [5, 5])
        #expect(throws: LockedProblem.Fault.length(expected: 2, found: 1)) {
            try LockedProblem(problem, locks: [0])
        }
        #expect(throws: LockedProblem.Fault.length(expected: 2, found: 3)) {
            try LockedProblem(problem, locks: [0, 2, -1])
        }
        #expect(throws: LockedProblem.Fault.foreignOption(request: 1, option: 0)) {
            try LockedProblem(problem, locks: [0, 0])
        }
        #expect(throws: LockedProblem.Fault.foreignOption(request: 0, option: 99)) {
            try LockedProblem(problem, locks: [99, -1])
        }
    }

    /// Requests that can join a group for some points, or be elsewhere for 8.
    private func fills(minimum: Int, points: [Int32], capacity: Int = 9) -> Problem {
        var builder = ProblemBuilder()
        let group = builder.addResource(capacity: capacity, minimum: minimum)
        for points in points {
            _ = builder.beginRequest()
            builder.addOption(points: points, resources: [group])
            builder.addOption(points: 8, resources: [])
        }
        return builder.build()
    }

    private func solve(_ problem: Problem, _ locks: [Int32]) throws -> (Outcome, unmet: [Int]) {
        let locked = try LockedProblem(problem, locks: locks)
        let outcome = locked.outcome(of: KernelSolver.solve(locked.problem))
        outcome.expectValid(problem, "locks \(locks)")
        return (outcome, locked.unmet(outcome))
    }

    @Test("Locks in half a group force those in who lose least by it")
    func forcing() throws {
        let problem = fills(minimum: 3, points: [1, 2, 7, 4, 6])
        let (free, _) = try solve(problem, [-1, -1, -1, -1, -1])
        #expect(free.choice == [1, 3, 5, 7, 9] && free.bound == 40)
        let (outcome, unmet) = try solve(problem, [0, -1, -1, -1, -1])
        #expect(unmet == [] && outcome.choice == [0, 3, 4, 7, 8])
        #expect(outcome.points == 30 && outcome.bound == 30)
        let (more, alone) = try solve(problem, [0, 2, -1, -1, -1])
        #expect(alone == [] && more.choice == [0, 2, 4, 7, 9] && more.bound == 26)
    }

    @Test("Locks that fill their group let others be, and let them in")
    func filled() throws {
        let problem = fills(minimum: 2, points: [1, 2, 9, 4], capacity: 3)
        let (outcome, unmet) = try solve(problem, [0, 2, -1, -1])
        #expect(unmet == [] && outcome.choice == [0, 2, 4, 7] && outcome.bound == 20)
        let full = fills(minimum: 2, points: [1, 2, 9, 9], capacity: 2)
        #expect(try solve(full, [0, 2, -1, -1]).0.choice == [0, 2, 5, 7])
    }

    @Test("Locks whose group nobody can fill are named, and the others are served")
    func unmet() throws {
        let problem = fills(minimum: 3, points: [1, 2, 7], capacity: 3)
        let (outcome, unmet) = try solve(problem, [0, -1, 5])
        #expect(unmet == [0] && outcome.choice == [-1, 3, 5])
        #expect(outcome.points == 16)
        let small = fills(minimum: 3, points: [9, 9])
        #expect(try solve(small, [0, 2]).unmet == [0, 1])
    }

    @Test("A group is filled though all in it lose by that, below 0 too", arguments: [-3, -100])
    func negative(points: Int32) throws {
        let problem = fills(minimum: 2, points: [points, points])
        let (outcome, unmet) = try solve(problem, [0, -1])
        #expect(unmet == [] && outcome.choice == [0, 2])
        #expect(outcome.points == 2 * Int(points) && outcome.bound == 2 * Int(points))
    }

    @Test("Points that no lock could outweigh are refused, but only where one would have to")
    func tooManyPoints() throws {
        let large = Int32.max / 4
        let problem = fills(minimum: 2, points: [large, large])
        #expect(throws: LockedProblem.Fault.tooManyPoints) {
            try LockedProblem(problem, locks: [0, -1])
        }
        #expect(try LockedProblem(problem, locks: [0, 2]).problem.optionCount == 0)
        #expect(try LockedProblem(problem, locks: [1, -1]).problem.optionCount == 2)
    }

    @Test("Locks on a part of a valid choice leave the rest to be found (seeds 1 to 12)")
    func menus() throws {
        for seed in UInt64(1)...12 {
            let problem = Instances.compact(seed: seed)
            let first = KernelSolver.solve(problem, seed: seed, effort: 1)
            let locks = first.choice.indices.map { $0 % 3 == 0 ? first.choice[$0] : -1 }
            let locked = try LockedProblem(problem, locks: locks)
            let rest = KernelSolver.solve(locked.problem, seed: seed, effort: 3)
            let outcome = locked.outcome(of: rest)
            outcome.expectValid(problem, "seed \(seed)")
            #expect(outcome.bound.map { $0 >= first.points } == true, "seed \(seed)")
            if rest.stopped != .proved { continue }
            #expect(locked.unmet(outcome) == [], "seed \(seed)")
            #expect(outcome.points >= first.points, "seed \(seed)")
            if first.stopped == .proved { #expect(outcome.points == first.points) }
        }
    }

    @Test("Nobody locked is the problem itself, everybody locked nothing (seeds 1 to 20)")
    func ends() throws {
        for seed in UInt64(1)...20 {
            let problem = Instances.compact(seed: seed)
            let nobody = [Int32](repeating: -1, count: problem.requestCount)
            #expect(try LockedProblem(problem, locks: nobody).problem == problem)
            let choice = Completion.completed(nobody, problem)
            let chosen = choice.indices.map { choice[$0] >= 0 }
            let all = try LockedProblem(problem, locks: choice)
            let left = (0..<problem.requestCount).filter { !all.problem.offers(of: $0).isEmpty }
            #expect(left.allSatisfy { !chosen[$0] }, "seed \(seed)")
            let used = problem.use(of: choice)
            #expect(all.problem.capacity == zip(problem.capacity, used).map { $0 - $1 })
        }
    }
}

extension Violation {
    fileprivate var isOverCapacity: Bool {
        if case .overCapacity = self { true } else { false }
    }
}
