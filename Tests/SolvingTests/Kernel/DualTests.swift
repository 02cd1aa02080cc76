import TestSupport
import Testing

@testable import Solving

@Suite struct DualTests {
    /// The bound of the prices that some passes find.
    private func bound(
        _ problem: Problem, passes: Int, watch: Watch = Watch(Limits(seed: 0))
    ) -> Int {
        let model = Instances.model(of: problem)
        var prices = Prices(model)
        let dual = Dual(model, .alone)
        dual.improve(
            &prices, model, PriceSchedule(passes: passes, start: 200),
            watch: watch
        ) { _ in }
        return CertificateMaker.certificate(problem, model, prices).bound
    }

    @Test("More passes prove less in hardly any problem (seeds 1 to 10)")
    func passes() {
        var better = 0
        for seed in UInt64(1)...10 {
            let problem = Instances.small(seed: seed)
            let (few, many) = (bound(problem, passes: 30), bound(problem, passes: 300))
            let none = Certificate(problem, prices: [], pairPrices: []).bound
            #expect(many < none, "seed \(seed)")
            if many <= few { better += 1 }
        }
        #expect(better >= 8)
    }

    @Test("Wherever the passes break off, the prices prove a bound (seeds 1 to 200)")
    func interrupted() {
        for seed in UInt64(1)...200 {
            let problem = Instances.tiny(seed: seed, amounts: seed.isMultiple(of: 2))
            let clock = SteppingClock(step: 1)
            let watch = Watch(
                Limits(seed: seed, seconds: Double(seed % 40), clock: { clock.read() }))
            let found = bound(problem, passes: 30, watch: watch)
            #expect(found >= Instances.optimum(of: problem), "seed \(seed)")
        }
    }

    @Test("What was taken most often says so: shares are from 0 to 1 (seeds 1 to 5)")
    func shares() {
        for seed in UInt64(1)...5 {
            let model = Instances.model(of: Instances.small(seed: seed))
            var prices = Prices(model)
            let dual = Dual(model, .alone)
            dual.improve(
                &prices, model, PriceSchedule(passes: 100, start: 200),
                watch: Watch(Limits(seed: 0))
            ) { _ in }
            let (shares, openShares) = (prices.share.array(), prices.openShare.array())
            #expect((shares + openShares).allSatisfy { $0 >= 0 && $0 <= 1 })
            for request in 0..<model.requestCount {
                let sum = model.options(of: request).reduce(Float(0)) { $0 + shares[$1] }
                #expect(sum <= 1.0001, "seed \(seed)")
            }
            #expect(shares.reduce(0, +) > 0)
        }
    }
}
