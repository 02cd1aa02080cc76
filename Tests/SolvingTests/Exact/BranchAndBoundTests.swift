import TestSupport
import Testing

@testable import Solving

@Suite struct BranchAndBoundTests {
    /// What a search came to.
    private struct Result {
        let choice: [Int32]
        let points: Int
        let isDone: Bool
        let nodes: Int
        let certificate: Certificate
    }

    /// Searches at the prices of a few passes, from nobody's choice.
    private func search(
        _ problem: Problem, nodes: Int, width: Float = .infinity, passes: Int = 20,
        watch: Watch = Watch(Limits(seed: 0)), polishes: Bool = true
    ) -> Result {
        let model = Instances.model(of: problem)
        var prices = Prices(model)
        let dual = Dual(model, .alone)
        dual.improve(
            &prices, model, PriceSchedule(passes: passes, start: 200),
            watch: Watch(Limits(seed: 0))
        ) { _ in }
        let nobody = [Int32](repeating: -1, count: problem.requestCount)
        var search = BranchAndBound(
            problem, model, prices, width: width, from: nobody, points: 0, watch: watch)
        let polisher = Polisher(seed: 1, watch: watch)
        search.run(model, nodes: nodes) { polishes ? polisher.choice(model, $0) : nobody }
        return Result(
            choice: search.choice, points: search.points, isDone: search.isDone,
            nodes: search.nodes, certificate: search.certificate)
    }

    private func expectSound(_ result: Result, _ problem: Problem, _ comment: Comment) {
        let optimum = Instances.optimum(of: problem)
        #expect(check(problem, result.choice).isEmpty, comment)
        #expect(result.points == problem.points(of: result.choice), comment)
        #expect(result.points <= optimum, comment)
        #expect(result.certificate.bound >= optimum, comment)
        #expect(result.certificate.verify(problem) == result.certificate.bound, comment)
    }

    @Test(
        "The bound holds, the choice is valid, and nearly all are the best (seeds 1 to 300)",
        arguments: [(false, Float.infinity), (true, .infinity), (false, 2), (true, 2)])
    func bruteForce(amounts: Bool, width: Float) {
        var best = 0
        for seed in UInt64(1)...300 {
            let problem = Instances.tiny(seed: seed, amounts: amounts)
            let result = search(problem, nodes: .max, width: width)
            expectSound(result, problem, "seed \(seed)")
            #expect(result.isDone)
            if result.points == Instances.optimum(of: problem) { best += 1 }
        }
        #expect(best >= 294, "\(best) of 300")
    }

    @Test(
        "Stopped after any node the cases still cover all (seeds 1 to 300)", arguments: 0...3)
    func stopped(nodes: Int) {
        for seed in UInt64(1)...300 {
            let problem = Instances.tiny(seed: seed, amounts: seed.isMultiple(of: 2))
            let result = search(problem, nodes: nodes, polishes: false)
            expectSound(result, problem, "seed \(seed)")
            #expect(result.nodes <= nodes)
        }
    }

    @Test("It branches, and more nodes never prove less (seeds 1 to 5)", arguments: UInt64(1)...5)
    func branching(seed: UInt64) {
        let problem = Instances.middle(seed: seed, requests: 40)
        let results = [1, 4, 30].map { search(problem, nodes: $0, passes: 100) }
        for result in results {
            #expect(check(problem, result.choice).isEmpty)
            #expect(result.certificate.verify(problem) == result.certificate.bound)
            #expect(result.points <= result.certificate.bound)
        }
        let bounds = results.map(\.certificate.bound)
        #expect(bounds == bounds.sorted(by: >))
        #expect(results.map(\.points) == results.map(\.points).sorted())
    }

    @Test("The time ends it wherever it is (seed 6)", arguments: 0...12)
    func ends(seconds: Int) {
        let problem = Instances.middle(seed: 6, requests: 40)
        let clock = SteppingClock(step: 1)
        let watch = Watch(
            Limits(seed: 6, seconds: Double(seconds) + 0.5, clock: { clock.read() }))
        let result = search(problem, nodes: .max, watch: watch)
        #expect(check(problem, result.choice).isEmpty)
        #expect(result.certificate.verify(problem) == result.certificate.bound)
        #expect(result.points <= result.certificate.bound)
    }

    @Test("One more decision is named in order of number")
    func adding() {
        let part = Certificate.Case(
            open: [2, 7], closed: [4], prices: [Certificate.Price(resource: 1, price: 3)],
            pairPrices: [Certificate.PairPrice(resource: 2, request: 0, price: -1)])
        let opened = part.adding(5, isOpen: true)
        #expect((opened.open, opened.closed) == ([2, 5, 7], [4]))
        let closed = part.adding(3, isOpen: false)
        #expect((closed.open, closed.closed) == ([2, 7], [3, 4]))
        for more in [opened, closed] {
            #expect(more.prices == part.prices && more.pairPrices == part.pairPrices)
        }
    }
}
