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
        var dual = Dual(model)
        dual.improve(&prices, model, passes: passes, start: 200, watch: watch) { _ in }
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
            let problem = Instances.tiny(seed: seed)
            let clock = SteppingClock(step: 1)
            let watch = Watch(
                Limits(seed: seed, seconds: Double(seed % 40), clock: { clock.read() }))
            let found = bound(problem, passes: 30, watch: watch)
            #expect(found >= Instances.optimum(of: problem), "seed \(seed)")
        }
    }
}
