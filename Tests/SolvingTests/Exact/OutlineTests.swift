import Testing

@testable import Solving

@Suite struct OutlineTests {
    @Test("The core is what is near the best of its request, and what is chosen (seeds 1 to 20)")
    func core() {
        for seed in UInt64(1)...20 {
            let model = Instances.model(of: Instances.small(seed: seed))
            var random = SeededRandom(seed: seed)
            var choice = [Int32](repeating: -1, count: model.requestCount)
            for request in 0..<model.requestCount where random.below(2) == 0 {
                let options = model.options(of: request)
                choice[request] = Int32(options.lowerBound + random.below(options.count))
            }
            let outline = Outline(model, Prices(model), width: 40, choice)
            var expected: [[Int32]] = []
            for request in 0..<model.requestCount {
                let options = model.options(of: request)
                let points = options.map { model.points(of: model.option($0)) }
                let best = points.max() ?? 0
                for (option, points) in zip(options, points)
                where points >= best - 40 || choice[request] == option {
                    expected.append([Int32(request), Int32(option)])
                }
            }
            #expect(
                outline.core.map { [$0.request, Int32($0.option.number)] } == expected,
                "seed \(seed)")
        }
    }

    @Test("Every row has one meaning, and each term of the core a row (seeds 1 to 20)")
    func rows() {
        for seed in UInt64(1)...20 {
            let model = Instances.model(of: Instances.small(seed: seed))
            let nobody = [Int32](repeating: -1, count: model.requestCount)
            let outline = Outline(model, Prices(model), width: 10, nobody)
            let all = outline.requestRow + outline.termRow + outline.mostRow + outline.leastRow
            let named = all.filter { $0 >= 0 }.sorted()
            #expect(named == (0..<outline.rows.count).map { Int32($0) }, "seed \(seed)")
            for entry in outline.core {
                #expect(outline.requestRow[Int(entry.request)] >= 0)
                model.forEachTerm(of: entry.option) { term, _ in
                    #expect(outline.termRow[term] >= 0)
                }
            }
            for term in 0..<model.resourceCount where outline.termRow[term] >= 0 {
                let bounds = outline.rows[Int(outline.termRow[term])]
                #expect(bounds.upper == Double(model.capacity[term]))
            }
        }
    }
}
