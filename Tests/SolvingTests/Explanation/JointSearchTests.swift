import Testing

@testable import Solving

@Suite struct JointSearchTests {
    private func run(_ problem: Problem, _ places: [Int], limit: Int = 1_000_000) -> Bool? {
        let ways = Ways(problem, Array(0..<problem.requestCount))
        var search = JointSearch(problem, ways, places, limit: limit)
        return search.run()
    }

    @Test("It finds a place for some of those asked for as trying all does (seeds 1 to 400)")
    func againstAll() {
        var (found, missed) = (0, 0)
        for seed in UInt64(1)...400 {
            let problem = Instances.tiny(seed: seed, amounts: seed.isMultiple(of: 3))
            var random = SeededRandom(seed: seed)
            let places = (0..<problem.requestCount).filter { _ in random.below(2) == 0 }
            let isPossible = Instances.validChoices(of: problem)
                .contains { choice in places.allSatisfy { choice[$0] >= 0 } }
            #expect(run(problem, places) == isPossible, "seed \(seed)")
            if isPossible { found += 1 } else { missed += 1 }
        }
        #expect(min(found, missed) > 50)
    }

    /// A request for a group of three that others fill, of whom each takes so many of three units.
    @Test("Others fill a group as far as they can", arguments: [(1, true), (2, false)])
    func filling(units: Int32, expected: Bool) {
        var builder = ProblemBuilder()
        let group = builder.addResource(capacity: 9, minimum: 3)
        let shared = builder.addResource(capacity: 3)
        _ = builder.beginRequest()
        builder.addOption(points: 1, resources: [group])
        for _ in 0..<40 {
            _ = builder.beginRequest()
            builder.addOption(points: 1, resources: [group, shared], amounts: [1, units])
        }
        let problem = builder.build()
        var search = JointSearch(problem, Ways(problem, [0]), [0], limit: 1_000)
        #expect(search.run() == expected)
    }

    @Test("One who could fill two groups fills one of them", arguments: [(2, true), (1, false)])
    func twoGroups(others: Int, expected: Bool) {
        var builder = ProblemBuilder()
        let groups = (0..<2).map { _ in builder.addResource(capacity: 2, minimum: 2) }
        for group in groups {
            _ = builder.beginRequest()
            builder.addOption(points: 1, resources: [group])
        }
        for _ in 0..<others {
            _ = builder.beginRequest()
            for group in groups { builder.addOption(points: 1, resources: [group]) }
        }
        let problem = builder.build()
        var search = JointSearch(problem, Ways(problem, [0, 1]), [0, 1], limit: 1_000)
        #expect(search.run() == expected)
    }

    @Test("Whoever cannot fill the first group may still fill the second")
    func secondGroup() {
        var builder = ProblemBuilder()
        let groups = (0..<2).map { _ in builder.addResource(capacity: 2, minimum: 2) }
        let scarce = builder.addResource(capacity: 2)
        _ = builder.beginRequest()
        builder.addOption(points: 1, resources: [groups[0], scarce])
        _ = builder.beginRequest()
        builder.addOption(points: 1, resources: [groups[1]])
        _ = builder.beginRequest()
        builder.addOption(points: 1, resources: [groups[0], scarce], amounts: [1, 2])
        builder.addOption(points: 1, resources: [groups[1]])
        _ = builder.beginRequest()
        builder.addOption(points: 1, resources: [groups[0]])
        let problem = builder.build()
        var search = JointSearch(problem, Ways(problem, [0, 1]), [0, 1], limit: 1_000)
        #expect(search.run() == true)
    }

    @Test("A group of twenty thousand is filled without deep calls")
    func hugeGroup() {
        let size = 20_000
        var builder = ProblemBuilder()
        let group = builder.addResource(capacity: size, minimum: size)
        for _ in 0..<size {
            _ = builder.beginRequest()
            builder.addOption(points: 1, resources: [group])
        }
        let problem = builder.build()
        var search = JointSearch(problem, Ways(problem, [7]), [0], limit: 1_000_000)
        #expect(search.run() == true)
    }

    @Test("The largest amounts and capacities are weighed like others", arguments: [5, 6])
    func large(requests: Int) {
        let most = Int32.max
        var builder = ProblemBuilder()
        let pools = (0..<5).map { _ in builder.addResource(capacity: Int(most)) }
        let others = (0..<30).map { _ in builder.addResource(capacity: Int(most)) }
        for _ in 0..<requests {
            _ = builder.beginRequest()
            for other in others {
                for pool in pools {
                    builder.addOption(
                        points: 1, resources: [pool, other], amounts: [most, most])
                }
            }
        }
        #expect(run(builder.build(), Array(0..<requests), limit: 1_000_000) == (requests == 5))
    }

    @Test("With few steps nothing is known, with more it stays known")
    func steps() {
        var builder = ProblemBuilder()
        let scarce = (0..<2).map { _ in builder.addResource(capacity: 2) }
        for _ in 0..<4 {
            _ = builder.beginRequest()
            for resource in scarce { builder.addOption(points: 1, resources: [resource]) }
        }
        let problem = builder.build()
        let found = (0..<400).map { run(problem, [0, 1, 2, 3], limit: $0) }
        let first = found.firstIndex(of: true) ?? 0
        #expect(first > 4)
        #expect(found[..<first].allSatisfy { $0 == nil })
        #expect(found[first...].allSatisfy { $0 == true })
        #expect(run(problem, [], limit: 0) == true)
    }

    /// So many requests for two units of the one and three of the other, each with thirty ways to
    /// do so; trying all ways for six takes 60⁵ steps and more.
    @Test("Weights prove that two are too little together", arguments: [(5, true), (6, false)])
    func weights(requests: Int, expected: Bool) {
        var builder = ProblemBuilder()
        let pools = [2, 3].map { builder.addResource(capacity: $0) }
        let others = (0..<30).map { _ in builder.addResource(capacity: 1) }
        for _ in 0..<requests {
            _ = builder.beginRequest()
            for other in others {
                for pool in pools { builder.addOption(points: 1, resources: [pool, other]) }
            }
        }
        #expect(run(builder.build(), Array(0..<requests), limit: 100_000) == expected)
    }
}
