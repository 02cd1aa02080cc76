import Testing

@testable import Solving

@Suite struct ComponentsTests {
    @Test("Requests that share what can run out are in one part, large parts first (seeds 1 to 5)")
    func parts() {
        for seed in UInt64(1)...5 {
            let problem = Instances.joined([
                Instances.middle(seed: seed, requests: 240),
                Instances.middle(seed: seed + 100, requests: 320),
            ])
            let parts = Components(Instances.model(of: problem)).parts
            #expect(parts == [Array(240..<560), Array(0..<240)], "seed \(seed)")
        }
    }

    @Test("Small parts are one, behind the large ones; so are those who share nothing")
    func small() {
        let problem = Instances.joined([
            Instances.middle(seed: 1, requests: 40), Instances.middle(seed: 2, requests: 240),
            Instances.middle(seed: 3, requests: 60),
        ])
        let parts = Components(Instances.model(of: problem)).parts
        #expect(parts == [Array(40..<280), Array(0..<40) + Array(280..<340)])
        #expect(Components(Instances.model(of: ProblemBuilder().build())).parts.isEmpty)
    }
}

extension Instances {
    /// Problems side by side, which share nothing.
    static func joined(_ problems: [Problem]) -> Problem {
        var builder = ProblemBuilder()
        for problem in problems {
            let numbers = (0..<problem.resourceCount).map {
                builder.addResource(
                    capacity: Int(problem.capacity[$0]), minimum: Int(problem.minimum[$0]))
            }
            for request in 0..<problem.requestCount {
                _ = builder.beginRequest()
                for option in problem.options(of: request) {
                    let taken = problem.takes(of: option).map { $0 }
                    builder.addOption(
                        points: problem.points(of: option),
                        resources: taken.map { numbers[$0.resource] },
                        amounts: taken.map(\.amount))
                }
            }
        }
        return builder.build()
    }
}
