import Testing

@testable import Solving

@Suite struct ChoiceTests {
    @Test("Use and points are those of the options")
    func counting() {
        var builder = ProblemBuilder()
        let both = (0..<2).map { _ in builder.addResource(capacity: 9) }
        for points in [5, -2] as [Int32] {
            _ = builder.beginRequest()
            builder.addOption(points: points, resources: both, amounts: [3, 1])
        }
        let problem = builder.build()
        #expect(problem.use(of: [0, 1]) == [6, 2])
        #expect(problem.use(of: [-1, -1]) == [0, 0])
        #expect(problem.points(of: [0, 1]) == 3)
        #expect(problem.points(of: [-1, 1]) == -2)
    }

    @Test("A choice takes and is worth what it is in the flat form (seeds 1 to 30)")
    func flat() {
        for seed in UInt64(1)...30 {
            let problem = Instances.compact(seed: seed)
            let flat = problem.flattened()
            var random = SeededRandom(seed: seed)
            let choice = Instances.anyChoice(of: problem, &random)
            let (used, points) = (problem.use(of: choice), problem.points(of: choice))
            #expect(used == flat.use(of: choice) && points == flat.points(of: choice))
            #expect(used.reduce(0, +) > 0 && points > 0, "seed \(seed)")
            #expect(points == Instances.points(of: choice, in: flat), "seed \(seed)")
        }
    }
}
