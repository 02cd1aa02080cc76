import Solving
import Testing

@testable import Modelling

@Suite struct GAPInstanceTests {
    @Test("The objective is the file's own again")
    func objective() throws {
        let reader = try GAPReader(Array(GAPReaderTests.text.utf8))
        let costs = try reader.instance()
        #expect(costs.objective(points: 3 * 22 - 9, placed: 3) == 9)
        #expect(costs.objectiveBound(3 * 22 - 8) == 8)
        let profits = try reader.instance(isCost: false)
        #expect(profits.objective(points: 3 * 13 + 21, placed: 3) == 21)
        #expect(profits.objectiveBound(3 * 13 + 21) == 21)
    }

    @Test("The summary has no gap while jobs are left out")
    func summary() throws {
        let gap = try GAPReader(Array(GAPReaderTests.text.utf8)).instance()
        let whole = Outcome(
            choice: [0, 3, 4], points: 57, placed: 3, bound: 58, stopped: .effort)
        #expect(
            gap.summary(whole) == """
                objective 9
                objective-bound 8
                objective-gap 0.111111
                all-placed yes

                """)
        let part = Outcome(choice: [0, 3, -1], points: 37, placed: 2, bound: nil, stopped: .asked)
        #expect(
            gap.summary(part) == """
                objective 7
                objective-bound -
                objective-gap -
                all-placed no

                """)
    }

    @Test("Where no choice places all jobs, there is no objective, and it says so")
    func impossible() throws {
        let gap = try GAPReader(Array("1 2 5 6 2 2 3".utf8)).instance()
        let found = KernelSolver().solve(gap.instance.problem, limits: Limits(seed: 1)) { _ in }
        #expect(found.placed == 1 && found.stopped == .proved)
        #expect(
            gap.summary(found) == """
                objective -
                objective-bound -
                objective-gap -
                all-placed impossible

                """)
    }

    @Test("With the constant, nothing is better than the best of placing all (seeds 1 to 100)")
    func allPlaced() throws {
        var feasible = 0
        for seed in UInt64(1)...100 {
            var random = SeededRandom(seed: seed)
            var numbers = [2, 4]
            for _ in 0..<8 { numbers.append(random.below(60) - 10) }
            for _ in 0..<8 { numbers.append(1 + random.below(5)) }
            for _ in 0..<2 { numbers.append(3 + random.below(8)) }
            let text = numbers.map { String($0) }.joined(separator: " ")
            for isCost in [true, false] {
                let gap = try GAPReader(Array(text.utf8)).instance(isCost: isCost)
                let best = Self.best(gap.instance.problem)
                #expect(gap.isImpossible(best.all ?? 0) == (best.whole == nil), "seed \(seed)")
                guard let whole = best.whole else { continue }
                feasible += 1
                #expect(whole == best.all, "seed \(seed)")
            }
        }
        #expect(feasible > 50)
    }

    /// The most points of any valid choice, and of one with all jobs placed.
    private static func best(_ problem: Problem) -> (all: Int?, whole: Int?) {
        var best: (all: Int?, whole: Int?) = (nil, nil)
        let base = 3
        for code in 0..<(base * base * base * base) {
            var (choice, rest) = ([Int32](), code)
            for request in 0..<4 {
                let pick = rest % base
                rest /= base
                let option = pick == 0 ? -1 : problem.numbers(of: request).lowerBound + pick - 1
                choice.append(Int32(option))
            }
            guard check(problem, choice).isEmpty else { continue }
            let points = problem.points(of: choice)
            best.all = max(points, best.all ?? .min)
            if !choice.contains(-1) { best.whole = max(points, best.whole ?? .min) }
        }
        return best
    }
}
