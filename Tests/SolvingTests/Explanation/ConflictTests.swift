import Testing

@testable import Solving

@Suite struct ConflictTests {
    /// Which sets of requests some valid choice places all of, as bits.
    private func together(_ problem: Problem) -> [Bool] {
        var together = [Bool](repeating: false, count: 1 << problem.requestCount)
        for choice in Instances.validChoices(of: problem) {
            together[bits(choice.indices.filter { choice[$0] >= 0 })] = true
        }
        // What holds together holds together without some of it.
        for set in together.indices.reversed() where together[set] {
            for request in 0..<problem.requestCount { together[set & ~(1 << request)] = true }
        }
        return together
    }

    private func bits(_ requests: [Int]) -> Int { requests.reduce(0) { $0 | 1 << $1 } }

    /// Up to seven requests for up to three units of this or that, half of them in groups.
    private func scarce(seed: UInt64) -> Problem {
        var random = SeededRandom(seed: seed)
        var builder = ProblemBuilder()
        let units = (0..<3).map { _ in builder.addResource(capacity: 1 + random.below(3)) }
        let groups = (0..<2).map { _ in builder.addResource(capacity: 4, minimum: 2) }
        for _ in 0..<(3 + random.below(5)) {
            _ = builder.beginRequest()
            for _ in 0...random.below(2) {
                let joined = random.below(2) == 0 ? [groups[random.below(2)]] : []
                let amount = Int32(1 + random.below(2))
                builder.addOption(
                    points: 1, resources: [units[random.below(3)]] + joined,
                    amounts: [amount] + joined.map { _ in 1 })
            }
        }
        return builder.build()
    }

    @Test(
        "It says what trying all choices says, and no part of it is too much (seeds 1 to 400)",
        arguments: [true, false])
    func againstAll(isTiny: Bool) {
        var (fitting, sizes) = (0, [Int](repeating: 0, count: 9))
        for seed in UInt64(1)...400 {
            let problem =
                isTiny
                ? Instances.tiny(seed: seed, amounts: seed.isMultiple(of: 2)) : scarce(seed: seed)
            let together = together(problem)
            var random = SeededRandom(seed: seed)
            var requests = Array(0..<problem.requestCount)
            random.shuffle(&requests)
            requests.removeLast(random.below(requests.count))
            switch smallestConflict(problem, requests: requests) {
            case .together:
                #expect(together[bits(requests)], "seed \(seed)")
                fitting += 1
            case .among(let found, let isMinimal):
                #expect(isMinimal, "seed \(seed)")
                #expect(found == requests.filter(found.contains), "seed \(seed)")
                #expect(!together[bits(found)], "seed \(seed)")
                for request in found {
                    #expect(together[bits(found) & ~(1 << request)], "seed \(seed)")
                }
                sizes[found.count] += 1
            case .unknown: Issue.record("seed \(seed): nothing is known")
            }
        }
        #expect(fitting > 50)
        #expect(sizes[1] > 100)
        #expect(isTiny || sizes[2] > 50 && sizes[3] > 10)
    }

    /// As many requests as there are, of which so many may hold together, each with some ways of
    /// its own to take a unit.
    private func crowd(_ requests: Int, units: Int) -> Problem {
        var builder = ProblemBuilder()
        let scarce = builder.addResource(capacity: units)
        for _ in 0..<requests {
            let own = (0..<30).map { _ in builder.addResource(capacity: 1) }
            _ = builder.beginRequest()
            for resource in own { builder.addOption(points: 1, resources: [scarce, resource]) }
        }
        return builder.build()
    }

    @Test("Too many for what all need are found at once; those asked for first stay")
    func crowded() {
        let asked = Array((0..<14).reversed())
        #expect(
            smallestConflict(crowd(14, units: 11), requests: asked, limit: 10_000)
                == .among(Array(asked.prefix(12)), isMinimal: true))
        #expect(smallestConflict(crowd(14, units: 14), requests: asked, limit: 10_000) == .together)
    }

    @Test("Nobody is in conflict with nobody, nor with itself; who has no option is with nobody")
    func few() {
        var builder = ProblemBuilder()
        let scarce = builder.addResource(capacity: 1)
        _ = builder.beginRequest()
        builder.addOption(points: 1, resources: [scarce])
        _ = builder.beginRequest()
        let problem = builder.build()
        #expect(smallestConflict(problem, requests: []) == .together)
        #expect(smallestConflict(problem, requests: [0, 0]) == .together)
        #expect(smallestConflict(problem, requests: [0, 1]) == .among([1], isMinimal: true))
    }

    @Test("What the steps do not suffice for is unknown, or not known to be minimal")
    func limits() {
        var builder = ProblemBuilder()
        let scarce = (0..<2).map { _ in builder.addResource(capacity: 2) }
        for _ in 0..<5 {
            _ = builder.beginRequest()
            for resource in scarce { builder.addOption(points: 1, resources: [resource]) }
        }
        let all = Array(0..<5)
        var found: [Conflict] = []
        for limit in 0..<600 {
            let conflict = smallestConflict(builder.build(), requests: all, limit: limit)
            if conflict != found.last { found.append(conflict) }
        }
        let known = [false, true].map { Conflict.among(all, isMinimal: $0) }
        #expect(found == [.unknown] + known)
    }
}
