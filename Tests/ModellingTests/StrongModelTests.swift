import Solving
import Testing

@testable import Modelling

@Suite struct StrongModelTests {
    @Test("A resource binds where the dearest options of all requests take more than there is")
    func binding() {
        var builder = ProblemBuilder()
        let enough = builder.addResource(capacity: 5)
        let scarce = builder.addResource(capacity: 4)
        for _ in 0..<2 {
            _ = builder.beginRequest()
            builder.addOption(points: 1, resources: [enough, scarce], amounts: [1, 1])
            builder.addOption(points: 1, resources: [enough, scarce], amounts: [2, 3])
            builder.addOption(points: 1, resources: [scarce])
        }
        #expect(StrongModel(builder.build()).canBind == [false, true])
    }

    @Test("The requests of a group are listed once each; a group without options is none")
    func groups() {
        var builder = ProblemBuilder()
        let plain = builder.addResource(capacity: 0)
        let groups = (0..<3).map { _ in builder.addResource(capacity: 9, minimum: 2) }
        for request in 0..<4 {
            _ = builder.beginRequest()
            builder.addOption(points: 1, resources: [groups[2]])
            builder.addOption(points: 1, resources: [plain])
            builder.addOption(points: 2, resources: [groups[2]])
            if request > 1 { builder.addOption(points: 1, resources: [groups[0]]) }
        }
        let model = StrongModel(builder.build())
        #expect(model.groups == [1, 3])
        #expect(Array(model.members(of: 1)) == [2, 3])
        #expect(Array(model.members(of: 2)) == [])
        #expect(Array(model.members(of: 3)) == [0, 1, 2, 3])
        #expect(model.canBind == [true, false, false, false])
    }

    @Test("The rows allow exactly the valid choices (seeds 1 to 200)")
    func exact() throws {
        for seed in UInt64(1)...200 {
            let problem = try Instances.random(seed: seed).problem
            let model = StrongModel(problem)
            var random = SeededRandom(seed: seed)
            for _ in 0..<20 {
                let choice = (0..<problem.requestCount).map { request -> Int32 in
                    let options = problem.numbers(of: request)
                    let pick = random.below(options.count + 1)
                    return pick == 0 ? -1 : Int32(options.lowerBound + pick - 1)
                }
                #expect(allows(choice, model) == check(problem, choice).isEmpty, "seed \(seed)")
            }
        }
    }

    /// Whether the rows of resources and groups hold for a choice, with groups open when used.
    private func allows(_ choice: [Int32], _ model: StrongModel) -> Bool {
        let (problem, used) = (model.problem, model.problem.use(of: choice))
        let plain = used.indices.allSatisfy {
            !model.canBind[$0] || used[$0] <= problem.capacity[$0]
        }
        return plain
            && model.groups.allSatisfy { group in
                used[group] == 0
                    || used[group] >= problem.minimum[group]
                        && used[group] <= problem.capacity[group]
            }
    }
}
