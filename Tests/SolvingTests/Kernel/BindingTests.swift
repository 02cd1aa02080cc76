import Testing

@testable import Solving

@Suite struct BindingTests {
    private func binding(_ problem: Problem) -> Binding { Binding(problem, Presolve(problem)) }

    @Test(
        "A resource binds where the most that each could take is more than there is",
        arguments: [(5, true), (6, false)])
    func amounts(capacity: Int, binds: Bool) {
        var builder = ProblemBuilder()
        let idle = builder.addResource(capacity: 99)
        let shared = builder.addResource(capacity: capacity)
        for amounts in [[1, 3, 2], [2, 1]] as [[Int32]] {
            _ = builder.beginRequest()
            for amount in amounts {
                builder.addOption(points: 1, resources: [shared, idle], amounts: [amount, 1])
            }
        }
        _ = builder.beginRequest()
        builder.addOption(points: 1, resources: [shared])
        let binding = binding(builder.build())
        #expect(binding.resources == (binds ? [shared] : []))
        #expect(binding.number == [-1, binds ? 0 : -1])
    }

    @Test("Groups do not bind, nor does what only dead options take")
    func dead() {
        var builder = ProblemBuilder()
        let group = builder.addResource(capacity: 2, minimum: 2)
        let dull = builder.addResource(capacity: 1)
        let none = builder.addResource(capacity: 0)
        for _ in 0..<3 {
            _ = builder.beginRequest()
            builder.addOption(points: 5, resources: [group])
            builder.addOption(points: 5, resources: [none, dull])
        }
        #expect(binding(builder.build()).resources.isEmpty)
    }

    @Test("What does not bind can be forgotten (seeds 1 to 200)")
    func forgotten() {
        for seed in UInt64(1)...200 {
            let problem = Instances.tiny(seed: seed, amounts: seed.isMultiple(of: 2))
            let presolve = Presolve(problem)
            let binding = Binding(problem, presolve)
            for resource in 0..<problem.resourceCount
            where binding.number[resource] < 0 && !problem.isGroup(resource) {
                let most = (0..<problem.requestCount).map { request in
                    problem.options(of: request).filter { presolve.isAlive($0) }
                        .flatMap { problem.takes(of: $0) }
                        .filter { $0.resource == resource }.map { Int($0.amount) }.max() ?? 0
                }
                #expect(most.reduce(0, +) <= Int(problem.capacity[resource]), "seed \(seed)")
            }
        }
    }
}
