import Testing

@testable import Solving

@Suite struct PackingTests {
    @Test("Rolling back restores choice, use, points and holders (seed 6)")
    func rollBack() {
        let problem = Instances.middle(seed: 6)
        let ranking = Ranking(problem)
        var random = SeededRandom(seed: 6)
        var packing = Packing(problem)
        for request in 0..<problem.requestCount { packing.improve(request, ranking) }
        packing.keep()
        let choice = packing.choice
        let used = packing.used
        let points = packing.points
        let start = packing.mark
        for _ in 0..<500 {
            let request = random.below(problem.requestCount)
            let options = problem.options(of: request)
            packing.set(request, to: Int32(options.lowerBound + random.below(options.count)))
        }
        #expect(packing.points != points)
        packing.rollBack(to: start)
        #expect(packing.choice == choice)
        #expect(packing.used == used)
        #expect(packing.points == points)
        for resource in 0..<problem.resourceCount {
            let holders = packing.holders(of: resource, atMost: .max).sorted()
            let expected = choice.indices.filter {
                choice[$0] >= 0
                    && problem.resources(of: Int(choice[$0])).contains(Int32(resource))
            }
            #expect(holders == expected)
        }
    }
}
