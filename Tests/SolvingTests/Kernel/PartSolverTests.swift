import Testing

@testable import Solving

@Suite struct PartSolverTests {
    private func outcome(_ problem: Problem, _ parts: [[Int32]], _ team: Team) -> Outcome {
        let limits = Limits(seed: 1, effort: 1, team: team)
        return PartSolver(problem, limits, Watch(limits)).outcome(parts) { part, limits in
            KernelSolver().solve(part, limits: limits) { _ in }
        } progress: { _ in
        }
    }

    @Test("Parts alone make up the whole, with one thread and with two (seeds 1 to 5)")
    func whole() {
        for seed in UInt64(1)...5 {
            let alone = [
                Instances.middle(seed: seed, requests: 60),
                Instances.middle(seed: seed + 50, requests: 80, amounts: true),
                Instances.middle(seed: seed + 90, requests: 40),
            ]
            let problem = Instances.joined(alone)
            let parts: [[Int32]] = [Array(60..<140), Array(0..<60), Array(140..<180)]
            let found = outcome(problem, parts, .alone)
            #expect(found == outcome(problem, parts, .two), "seed \(seed)")
            #expect(check(problem, found.choice).isEmpty)
            var limits = Limits(seed: 1, effort: 1)
            limits.dividesRequests = false
            let single = alone.map { KernelSolver().solve($0, limits: limits) { _ in } }
            #expect(found.points == single.reduce(0) { $0 + $1.points }, "seed \(seed)")
            #expect(found.certificate?.verify(problem) == found.bound)
            let bounds = single.reduce(0) { $0 + ($1.bound ?? 0) }
            #expect((bounds...bounds + 3).contains(found.bound ?? 0), "seed \(seed)")
        }
    }

    @Test("Tiny parts are bounded by no less than the optimum (seeds 1 to 200)")
    func tiny() {
        for seed in UInt64(1)...200 {
            let alone = [Instances.tiny(seed: seed), Instances.tiny(seed: seed + 1000)]
            let problem = Instances.joined(alone)
            let middle = Int32(alone[0].requestCount)
            let parts = [
                Array(0..<middle), Array(middle..<Int32(problem.requestCount)),
            ].filter { !$0.isEmpty }
            let found = outcome(problem, parts, .alone)
            let optimum = alone.reduce(0) { $0 + Instances.optimum(of: $1) }
            #expect(found.points <= optimum && (found.bound ?? 0) >= optimum, "seed \(seed)")
            #expect(check(problem, found.choice).isEmpty)
        }
    }

    @Test("What only a part keeps, as another option dominates it, is in nobody's way")
    func dominated() {
        var builder = ProblemBuilder()
        let scarce = builder.addResource(capacity: 1)
        _ = builder.beginRequest()
        builder.addOption(points: 9, resources: [scarce])
        builder.addOption(points: 9, resources: [])
        for _ in 1...3 {
            _ = builder.beginRequest()
            builder.addOption(points: 20, resources: [scarce])
        }
        let problem = builder.build()
        let found = outcome(problem, [[0], [1, 2, 3]], .alone)
        #expect(check(problem, found.choice).isEmpty)
        #expect((found.bound ?? 0) >= 29)
    }
}
