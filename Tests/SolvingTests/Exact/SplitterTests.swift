import Testing

@testable import Solving

@Suite struct SplitterTests {
    @Test("Each side of a split leaves the request less, and all splits differ (seeds 1 to 300)")
    func sides() {
        var found = 0
        for seed in UInt64(1)...300 {
            let problem = Instances.tiny(seed: seed, amounts: true)
            let model = Instances.model(of: problem)
            var prices = Prices(model)
            let nobody = [Int32](repeating: -1, count: problem.requestCount)
            var program = CoreProgram(model, prices, width: .infinity, from: nobody)
            program.addLacks(model, cost: 1_000)
            let isSolved = program.solve(watch: Watch(Limits(seed: 0)))
            program.write(&prices, model)
            let splits = Splitter.splits(model, program, prices, Leeway(model), most: 3)
            #expect(isSolved && splits.count <= 3)
            #expect(Set(splits.map(\.request)).count == splits.count)
            for split in splits {
                let own = Set(model.options(of: split.request).map { Int32($0) })
                #expect(!split.options.isEmpty && own.isSuperset(of: split.options))
                #expect(split.share > -1e-6 && split.share < 1 + 1e-6)
                found += 1
            }
            let isLeft = model.optionCount > 0
            #expect(splits.isEmpty != isLeft, "seed \(seed)")
        }
        #expect(found > 200)
    }

    @Test("A request that is taken in parts is divided, at the option that it takes most of")
    func parts() {
        var builder = ProblemBuilder()
        let scarce = builder.addResource(capacity: 6)
        for _ in 0..<3 {
            _ = builder.beginRequest()
            builder.addOption(points: 10, resources: [scarce], amounts: [3])
            builder.addOption(points: 4, resources: [scarce], amounts: [1])
        }
        let model = Instances.model(of: builder.build())
        var prices = Prices(model)
        var program = CoreProgram(model, prices, width: .infinity, from: [-1, -1, -1])
        _ = program.solve(watch: Watch(Limits(seed: 0)))
        program.write(&prices, model)
        let split = Splitter.splits(model, program, prices, Leeway(model), most: 1).first
        let points = split?.options.map { model.points(of: model.option(Int($0))) }
        #expect(points == [10])
        #expect(split.map { $0.share > 0 && $0.share < 1 } == true)
    }
}
