import Testing

@testable import Solving

@Suite struct ReductionTests {
    @Test(
        "What is left of the options still holds an optimum (seeds 1 to 200)",
        arguments: [false, true])
    func optimum(amounts: Bool) {
        for seed in UInt64(1)...200 {
            let problem = Instances.tiny(seed: seed, amounts: amounts)
            let left = Set(Instances.originals(Instances.model(of: problem)))
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
        #expect(Instances.originals(model) == [1, 2, 5, 6])
        #expect(model.resource.array() == [scarce])
        #expect(Instances.terms(model) == [[0], [], [0], []])
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
        #expect(Instances.terms(model) == [[0], [2], [3], [1]])
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

    @Test("Terms say what an option takes, with amounts, 1 of a pair (seeds 1 to 50)")
    func amounts() {
        for seed in UInt64(1)...50 {
            let problem = Instances.tiny(seed: seed, amounts: seed.isMultiple(of: 2))
            let model = Instances.model(of: problem)
            #expect(problem.hasAmounts || !model.hasAmounts)
            for number in 0..<model.optionCount {
                let option = model.option(number)
                let original = problem.option(Int(model.original(option)))
                #expect(model.points(of: option) == problem.points(of: original))
                model.forEachTerm(of: option) { term, amount in
                    let isPair = term >= model.resourceCount
                    let group = isPair ? model.pairGroup[term - model.resourceCount] : -1
                    let resource = isPair ? model.group[group] : model.resource[term]
                    let taken = problem.takes(of: original).first { $0.resource == Int(resource) }
                    #expect(taken?.amount == amount, "seed \(seed)")
                }
            }
        }
    }

    @Test("In the flat form the same can bind, and the same groups can open (seeds 1 to 30)")
    func compact() {
        for seed in UInt64(1)...30 {
            let problem = Instances.compact(seed: seed)
            let model = Instances.model(of: problem)
            let flat = Instances.model(of: problem.flattened())
            #expect(model.resource.array().sorted() == flat.resource.array().sorted())
            #expect(model.group.array().sorted() == flat.group.array().sorted())
        }
    }
}

extension Instances {
    /// The number in the problem of each of a model's options.
    static func originals(_ model: borrowing Model) -> [Int32] {
        (0..<model.optionCount).map { model.original(model.option($0)) }
    }

    /// The terms of each of a model's options.
    static func terms(_ model: borrowing Model) -> [[Int]] {
        (0..<model.optionCount).map { number in
            var terms: [Int] = []
            model.forEachTerm(of: model.option(number)) { term, _ in terms.append(term) }
            return terms
        }
    }
}
