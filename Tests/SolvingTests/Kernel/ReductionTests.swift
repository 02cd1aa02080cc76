import Testing

@testable import Solving

@Suite struct ReductionTests {
    @Test("What is left of the options still holds an optimum (seeds 1 to 200)")
    func optimum() {
        for seed in UInt64(1)...200 {
            let problem = Instances.tiny(seed: seed)
            let left = Set(Instances.model(of: problem).original.array())
            var best = 0
            var bestLeft = 0
            for choice in Instances.validChoices(of: problem) {
                let points = Instances.points(of: choice, in: problem)
                best = max(best, points)
                if choice.allSatisfy({ $0 < 0 || left.contains($0) }) {
                    bestLeft = max(bestLeft, points)
                }
            }
            #expect(bestLeft == best, "seed \(seed)")
        }
    }

    @Test("Idle resources and dominated options fall away")
    func dominated() {
        var builder = ProblemBuilder()
        let idle = builder.addResource(capacity: 2)
        let scarce = builder.addResource(capacity: 1)
        for _ in 0..<2 {
            _ = builder.beginRequest()
            builder.addOption(points: 4, resources: [scarce])
            builder.addOption(points: 5, resources: [idle, scarce])
            builder.addOption(points: 3, resources: [idle])
            builder.addOption(points: -1, resources: [])
        }
        let model = Instances.model(of: builder.build())
        #expect(model.original.array() == [1, 2, 5, 6])
        #expect(model.resource.array() == [scarce])
        #expect(model.terms.array() == [0, 0])
    }

    @Test("The pairs stand by group, then by request")
    func pairs() {
        var builder = ProblemBuilder()
        let groups = (0..<2).map { _ in builder.addResource(capacity: 9, minimum: 2) }
        for order in [[0, 1], [1, 0]] {
            _ = builder.beginRequest()
            for number in order { builder.addOption(points: 1, resources: [groups[number]]) }
        }
        let model = Instances.model(of: builder.build())
        #expect(model.group.array() == groups)
        #expect(model.pairStart.array() == [0, 2, 4])
        #expect(model.pairRequest.array() == [0, 1, 0, 1])
        #expect(model.terms.array() == [0, 2, 3, 1])
    }

    @Test("A raised flag ends the work")
    func stopped() {
        let stop = StopFlag()
        stop.raise()
        let problem = Instances.middle(seed: 1)
        let watch = Watch(Limits(seed: 0, stop: stop))
        let isStopped = Reduction.model(of: problem, watch: watch) == nil
        #expect(isStopped)
    }
}
