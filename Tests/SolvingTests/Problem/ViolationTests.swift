import Testing

@testable import Solving

@Suite struct ViolationTests {
    /// Two requests, each with a plain option and one in a group; options 0 to 3.
    private func problem() -> Problem {
        var builder = ProblemBuilder()
        let plain = builder.addResource(capacity: 1)
        let group = builder.addResource(capacity: 5, minimum: 2)
        for _ in 0..<2 {
            _ = builder.beginRequest()
            builder.addOption(points: 1, resources: [plain])
            builder.addOption(points: 1, resources: [group])
        }
        return builder.build()
    }

    @Test("Valid choices have no violations", arguments: [[-1, -1], [0, -1], [-1, 2], [1, 3]])
    func valid(choice: [Int32]) {
        #expect(check(problem(), choice).isEmpty)
    }

    @Test("Each kind of violation is named with its figures")
    func kinds() {
        #expect(check(problem(), [0]) == [.length(expected: 2, found: 1)])
        #expect(check(problem(), [2, -1]) == [.foreignOption(request: 0, option: 2)])
        #expect(check(problem(), [-2, -1]) == [.foreignOption(request: 0, option: -2)])
        #expect(check(problem(), [0, 2]) == [.overCapacity(resource: 0, used: 2, capacity: 1)])
        #expect(check(problem(), [1, 2]) == [.belowMinimum(resource: 1, used: 1, minimum: 2)])
    }

    @Test("A choice breaks a problem as it breaks its flat form (seeds 1 to 50)")
    func flat() {
        var (full, short) = (0, 0)
        for seed in UInt64(1)...50 {
            let problem = Instances.compact(seed: seed)
            var random = SeededRandom(seed: seed)
            var choice = Instances.anyChoice(of: problem, &random)
            choice[0] = Int32(random.below(problem.optionCount))
            let violations = check(problem, choice)
            #expect(violations == check(problem.flattened(), choice), "seed \(seed)")
            for violation in violations {
                if case .overCapacity = violation { full += 1 }
                if case .belowMinimum = violation { short += 1 }
            }
        }
        #expect(full > 50 && short > 10)
    }
}
