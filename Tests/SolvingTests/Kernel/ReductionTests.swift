import Testing

@testable import Solving

@Suite struct ReductionTests {
    @Test(
        "What is left of the options still holds an optimum (seeds 1 to 200)",
        arguments: [false, true])
    func optimum(amounts: Bool) {
        for seed in UInt64(1)...200 {
            let problem = Instances.tiny(seed: seed, amounts: amounts)
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

    @Test("Amounts stand beside the terms, 1 for a pair; none where all are 1 (seeds 1 to 50)")
    func amounts() {
        for seed in UInt64(1)...50 {
            let amounts = seed.isMultiple(of: 2)
            let problem = Instances.tiny(seed: seed, amounts: amounts)
            let model = Instances.model(of: problem)
            let hasNone = model.amounts.count == 0
            #expect(hasNone || model.amounts.count == model.terms.count)
            #expect(!hasNone || problem.amounts.isEmpty || model.terms.count == 0)
            for option in 0..<model.optionCount {
                let range = problem.resourceRange(of: Int(model.original[option]))
                for position in model.terms(of: option) {
                    let term = Int(model.terms[position])
                    let isPair = term >= model.resourceCount
                    let group = isPair ? model.pairGroup[term - model.resourceCount] : -1
                    let resource = isPair ? model.group[group] : model.resource[term]
                    let own = range.first { problem.resources[$0] == resource }
                    let amount = own.map { problem.amount(at: $0) }
                    #expect(model.amount(at: position) == amount, "seed \(seed)")
                }
            }
        }
    }
}
