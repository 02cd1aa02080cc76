import Testing

@testable import Solving

@Suite struct PresolveTests {
    @Test(
        "Closes only groups that no valid choice opens (seeds 1 to 300)", arguments: [false, true])
    func neverTooMuch(amounts: Bool) {
        var closed = 0
        for seed in UInt64(1)...300 {
            let problem = Instances.tiny(seed: seed, amounts: amounts)
            let presolve = Presolve(problem)
            var opened = [Bool](repeating: false, count: problem.resourceCount)
            for choice in Instances.validChoices(of: problem) {
                for case let option? in choice.map(problem.option(chosen:)) {
                    #expect(presolve.isAlive(option), "seed \(seed)")
                    for (resource, _) in problem.takes(of: option) { opened[resource] = true }
                }
            }
            for resource in 0..<problem.resourceCount where presolve.closed[resource] {
                closed += 1
                #expect(!opened[resource], "seed \(seed)")
            }
        }
        #expect(closed > 0)
    }

    @Test("A group that too few requests can join is closed, whatever the options they have")
    func tooFewRequests() {
        var builder = ProblemBuilder()
        let group = builder.addResource(capacity: 9, minimum: 3)
        for _ in 0..<2 {
            _ = builder.beginRequest()
            for _ in 0..<4 { builder.addOption(points: 1, resources: [group]) }
        }
        #expect(Presolve(builder.build()).closed == [true])
    }

    @Test("A resource common to all options caps the group", arguments: [2, 3])
    func commonResource(capacity: Int) {
        var builder = ProblemBuilder()
        let group = builder.addResource(capacity: 9, minimum: 3)
        let common = builder.addResource(capacity: capacity)
        for _ in 0..<4 {
            _ = builder.beginRequest()
            builder.addOption(points: 1, resources: [common, group])
        }
        #expect(Presolve(builder.build()).closed == [capacity < 3, false])
    }

    @Test("An option without units counts for no group")
    func deadOption() {
        var builder = ProblemBuilder()
        let group = builder.addResource(capacity: 9, minimum: 2)
        let none = builder.addResource(capacity: 0)
        for taken in [[group], [group, none]] {
            _ = builder.beginRequest()
            builder.addOption(points: 1, resources: taken)
        }
        let problem = builder.build()
        #expect(Presolve(problem).closed == [true, false])
        #expect(!Presolve(problem).isAlive(problem.option(0)))
    }

    @Test(
        "A common resource holds as many as its least amount goes into it",
        arguments: [(6, [2, 3, 2], 3), (5, [2, 3, 2], 2), (5, [3, 3, 3], 1), (9, [1, 3, 3], 9)])
    func commonAmounts(capacity: Int, amounts: [Int32], expected: Int32) {
        var builder = ProblemBuilder()
        let group = builder.addResource(capacity: 9, minimum: 2)
        let common = builder.addResource(capacity: capacity)
        for amount in amounts {
            _ = builder.beginRequest()
            builder.addOption(points: 1, resources: [common, group], amounts: [amount, 1])
        }
        let presolve = Presolve(builder.build())
        #expect(presolve.room == [expected, Int32(capacity)])
        #expect(presolve.closed == [expected < 2, false])
    }

    @Test("No valid choice has more in a group than its room (seeds 1 to 200)")
    func room() {
        for seed in UInt64(1)...200 {
            let problem = Instances.tiny(seed: seed, amounts: true)
            let presolve = Presolve(problem)
            for choice in Instances.validChoices(of: problem) {
                let used = problem.use(of: choice)
                #expect(used.indices.allSatisfy { used[$0] <= presolve.room[$0] }, "seed \(seed)")
            }
        }
    }

    @Test("An option that takes more than there is is dead", arguments: [(3, true), (4, false)])
    func tooMuch(amount: Int32, isAlive: Bool) {
        var builder = ProblemBuilder()
        let scarce = builder.addResource(capacity: 3)
        _ = builder.beginRequest()
        builder.addOption(points: 1, resources: [scarce], amounts: [amount])
        let problem = builder.build()
        #expect(Presolve(problem).isAlive(problem.option(0)) == isAlive)
    }
}
