import TestSupport
import Testing

@testable import Solving

@Suite struct ExactSearchTests {
    /// What a search came to.
    private struct Result {
        let choice: [Int32]
        let points: Int
        let isDone: Bool
        let nodes: Int
        let certificate: Certificate
    }

    /// Searches from nobody's choice, at no prices.
    private func search(
        _ problem: Problem, nodes: Int = .max, watch: Watch = Watch(Limits(seed: 0))
    ) -> Result {
        let model = Instances.model(of: problem)
        let nobody = [Int32](repeating: -1, count: problem.requestCount)
        var search = ExactSearch(
            problem, model, Prices(model), from: nobody, points: 0, watch: watch)
        search.run(model, nodes: nodes)
        return Result(
            choice: search.choice, points: search.points, isDone: search.isDone,
            nodes: search.nodes, certificate: search.certificate)
    }

    private func expectSound(_ result: Result, _ problem: Problem, _ comment: Comment) {
        #expect(check(problem, result.choice).isEmpty, comment)
        #expect(result.points == problem.points(of: result.choice), comment)
        #expect(result.points <= result.certificate.bound, comment)
        #expect(result.certificate.verify(problem) == result.certificate.bound, comment)
    }

    @Test(
        "Tiny ones are solved and proved, all of them (seeds 1 to 1000)", arguments: [false, true])
    func bruteForce(amounts: Bool) {
        var divided = 0
        for seed in UInt64(1)...1_000 {
            let problem =
                seed.isMultiple(of: 4)
                ? Instances.tinyOffers(seed: seed, amounts: amounts)
                : Instances.tiny(seed: seed, amounts: amounts)
            let result = search(problem)
            let optimum = Instances.optimum(of: problem)
            expectSound(result, problem, "seed \(seed)")
            #expect(result.isDone && result.points == optimum, "seed \(seed)")
            #expect(result.certificate.bound == optimum, "seed \(seed)")
            if result.certificate.cases.contains(where: { !$0.confinements.isEmpty }) {
                divided += 1
            }
        }
        #expect(divided > (amounts ? 30 : 0), "\(divided) were divided")
    }

    @Test("A proof that was tampered with proves nothing wrong (seeds 1 to 600)")
    func tampered() {
        var (holes, seen) = (0, 0)
        for seed in UInt64(1)...600 {
            let problem = Instances.tiny(seed: seed, amounts: true)
            let cases = search(problem).certificate.cases
            if cases.count == 1 { continue }
            seen += 1
            let optimum = Instances.optimum(of: problem)
            for place in cases.indices {
                var dropped = cases
                dropped.remove(at: place)
                let verified = Certificate(cases: dropped, bound: optimum).verify(problem)
                #expect(verified == nil, "seed \(seed)")
                if verified == nil { holes += 1 }
                for worse in cases[place].tampered {
                    var changed = cases
                    changed[place] = worse
                    let bound = Certificate(cases: changed, bound: optimum).verify(problem)
                    #expect(bound.map { $0 >= optimum } ?? true, "seed \(seed)")
                }
            }
        }
        #expect(seen > 30 && holes > 60, "\(holes) holes in \(seen)")
    }

    @Test("Stopped after any node the cases still cover all (seeds 1 to 200)", arguments: 0...4)
    func stopped(nodes: Int) {
        for seed in UInt64(1)...200 {
            let problem = Instances.tiny(seed: seed, amounts: seed.isMultiple(of: 2))
            let result = search(problem, nodes: nodes)
            expectSound(result, problem, "seed \(seed)")
            #expect(result.certificate.bound >= Instances.optimum(of: problem), "seed \(seed)")
            #expect(result.nodes <= nodes)
        }
    }

    @Test("The time ends it wherever it is (seed 6)", arguments: 0...20)
    func ends(seconds: Int) {
        let problem = Instances.middle(seed: 6, requests: 24, options: 5, amounts: true)
        let clock = SteppingClock(step: 1)
        let watch = Watch(
            Limits(seed: 6, seconds: 3 * Double(seconds) + 0.5, clock: { clock.read() }))
        expectSound(search(problem, watch: watch), problem, "second \(seconds)")
    }

    @Test("More nodes never prove less, and two runs are one (seeds 1 to 4)")
    func nodes() {
        for seed in UInt64(1)...4 {
            let problem = Instances.middle(seed: seed, requests: 20, options: 5, amounts: true)
            let results = [1, 5, 25, 125].map { search(problem, nodes: $0) }
            for result in results { expectSound(result, problem, "seed \(seed)") }
            let bounds = results.map(\.certificate.bound)
            #expect(bounds == bounds.sorted(by: >), "seed \(seed)")
            #expect(search(problem, nodes: 125).certificate == results[3].certificate)
        }
    }

    @Test("It is for models of some hundred requests")
    func worthwhile() {
        let small = Instances.model(of: Instances.middle(seed: 1, requests: 60))
        let large = Instances.model(of: Instances.middle(seed: 1, requests: 400))
        let (isSmall, isLarge) = (
            ExactSearch.isWorthwhile(small), ExactSearch.isWorthwhile(large)
        )
        #expect(isSmall && !isLarge)
    }
}

extension Certificate.Case {
    /// The same with one thing that makes it seem to prove more: a price lower, a side of a
    /// division or a group turned, or an option more or less.
    fileprivate var tampered: [Certificate.Case] {
        var found: [Certificate.Case] = []
        for place in prices.indices {
            var lower = prices
            lower[place] = Certificate.Price(resource: prices[place].resource, price: 0)
            found.append(with(prices: lower))
        }
        for place in confinements.indices {
            let own = confinements[place]
            for (options, takesOne) in [
                (own.options, !own.takesOne), (Array(own.options.dropLast()), own.takesOne),
                (own.options + own.options.suffix(1).map { $0 + 1 }, own.takesOne),
            ] {
                var other = confinements
                other[place] = Certificate.Confinement(
                    request: own.request, options: options, takesOne: takesOne)
                found.append(with(confinements: other))
            }
        }
        return found + [
            Certificate.Case(
                open: closed, closed: open, confinements: confinements, prices: prices,
                pairPrices: pairPrices)
        ]
    }

    private func with(
        prices: [Certificate.Price]? = nil, confinements: [Certificate.Confinement]? = nil
    ) -> Certificate.Case {
        Certificate.Case(
            open: open, closed: closed, confinements: confinements ?? self.confinements,
            prices: prices ?? self.prices, pairPrices: pairPrices)
    }
}
