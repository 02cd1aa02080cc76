import Testing

@testable import Solving

@Suite struct NeighbourhoodsTests {
    @Test("A sweep leaves a valid choice that is worth no less (seeds 1 to 12)", arguments: 1...12)
    func sweep(seed: Int) {
        let problem = Instances.middle(seed: UInt64(seed))
        let model = Instances.model(of: problem)
        let nobody = [Int32](repeating: -1, count: problem.requestCount)
        let before = Completion.completed(nobody, problem)
        let watch = Watch(Limits(seed: 1))
        var prices = Prices(model)
        let dual = Dual(model, .alone)
        dual.improve(
            &prices, model, PriceSchedule(passes: 100, start: 200),
            watch: watch,
            tick: { _ in })
        var parts = Neighbourhoods(
            problem, model, prices, width: 60, from: before,
            random: SeededRandom(seed: UInt64(seed)), watch: watch)
        var shares: [Double] = []
        parts.sweep(model, prices, width: 60) { shares.append($0) }
        let after = parts.choice
        #expect(check(problem, after).isEmpty)
        #expect(problem.points(of: after) >= problem.points(of: before))
        #expect(shares.last == 1)
    }
}
