import Testing

@testable import Solving

@Suite struct CompletionTests {
    /// Whether no group that is in use is left short, and none is opened.
    private func keepsGroups(_ problem: Problem, _ before: [Int32], _ after: [Int32]) -> Bool {
        let (used, left) = (problem.use(of: before), problem.use(of: after))
        return used.indices.filter { problem.isGroup($0) }.allSatisfy {
            used[$0] == 0 ? left[$0] == 0 : left[$0] >= problem.minimum[$0]
        }
    }

    @Test(
        "Any valid choice stays valid and gets no worse, again and again (seeds 1 to 300)",
        arguments: [false, true])
    func neverWorse(amounts: Bool) {
        var improved = 0
        for seed in UInt64(1)...300 {
            let problem = Instances.tiny(seed: seed, amounts: amounts)
            var random = SeededRandom(seed: seed)
            let choices = Instances.validChoices(of: problem)
            for _ in 0..<5 {
                let choice = choices[random.below(choices.count)]
                let once = Completion.completed(choice, problem)
                #expect(check(problem, once).isEmpty, "seed \(seed)")
                #expect(problem.points(of: once) >= problem.points(of: choice), "seed \(seed)")
                #expect(keepsGroups(problem, choice, once), "seed \(seed)")
                if once != choice { improved += 1 }
                let twice = Completion.completed(once, problem)
                #expect(check(problem, twice).isEmpty, "seed \(seed)")
                #expect(problem.points(of: twice) >= problem.points(of: once), "seed \(seed)")
            }
        }
        #expect(improved > 50)
    }

    @Test("Nobody is left out who could be added (seeds 1 to 200)")
    func nobodyLeftOut() {
        for seed in UInt64(1)...200 {
            let problem = Instances.tiny(seed: seed, amounts: seed.isMultiple(of: 2))
            let nobody = [Int32](repeating: -1, count: problem.requestCount)
            var choice = nobody
            for _ in 0...problem.requestCount { choice = Completion.completed(choice, problem) }
            for request in 0..<problem.requestCount where choice[request] < 0 {
                for option in problem.options(of: request) where problem.points(of: option) > 0 {
                    var more = choice
                    more[request] = Int32(option.number)
                    #expect(!check(problem, more).isEmpty, "seed \(seed)")
                }
            }
        }
    }

    @Test("First come, first served, each the best that is left")
    func firstCome() {
        var builder = ProblemBuilder()
        let scarce = builder.addResource(capacity: 3)
        for points in [5, 9, 9] as [Int32] {
            _ = builder.beginRequest()
            builder.addOption(points: 1, resources: [])
            builder.addOption(points: points, resources: [scarce], amounts: [2])
        }
        #expect(Completion.completed([-1, -1, -1], builder.build()) == [1, 2, 4])
        #expect(Completion.completed([0, 3, -1], builder.build()) == [0, 3, 4])
    }

    /// The group has three places and takes at least two.
    @Test(
        "Nobody leaves a group at its least, but one that has more may be left",
        arguments: [
            ([0, 2], [0, 2]), ([0, 2, -1], [1, 2, 4]), ([0, 2, 4], [1, 2, 4]),
            ([-1, -1, -1], [1, 3, 5]),
        ])
    func groups(choice: [Int32], expected: [Int32]) {
        var builder = ProblemBuilder()
        let group = builder.addResource(capacity: 3, minimum: 2)
        for points in ([8, 4, 4] as [Int32]).prefix(choice.count) {
            _ = builder.beginRequest()
            builder.addOption(points: 5, resources: [group])
            builder.addOption(points: points, resources: [])
        }
        #expect(Completion.completed(choice, builder.build()) == expected)
    }
}
