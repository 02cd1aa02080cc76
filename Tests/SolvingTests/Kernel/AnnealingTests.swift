import TestSupport
import Testing

@testable import Solving

@Suite struct AnnealingTests {
    /// The problem's option of each request, or -1.
    private func best(_ annealing: borrowing Annealing, _ list: borrowing Shortlist) -> [Int32] {
        var options: [Int32] = []
        for request in 0..<list.requestCount {
            let entry = annealing.best[request]
            options.append(entry < 0 ? -1 : list.option[entry])
        }
        return options
    }

    /// Anneals once from nothing and once more from what that found.
    @Test("The best choice is valid and never gets worse (seeds 1 to 5)", arguments: UInt64(1)...5)
    func best(seed: UInt64) {
        let problem = Instances.small(seed: seed, amounts: seed.isMultiple(of: 2))
        let model = Instances.model(of: problem)
        let watch = Watch(Limits(seed: seed))
        var choice = [Int32](repeating: -1, count: problem.requestCount)
        var points = 0
        for round in UInt64(1)...2 {
            let list = Instances.shortlist(of: model, seed: seed * round, keeping: choice)
            var annealing = Annealing(
                list, from: choice, openFirst: [], random: SeededRandom(seed: seed * round))
            let first = annealing.bestPoints
            #expect(first >= points)
            var ticks: [Int] = []
            annealing.run(
                list, moves: 10_000, steps: Annealing.steps, scale: model.scale, watch: watch
            ) { ticks.append($0) }
            points = annealing.bestPoints
            choice = best(annealing, list)
            #expect(points >= first)
            #expect(points == Instances.points(of: choice, in: problem))
            #expect(check(problem, choice).isEmpty, "seed \(seed)")
            #expect(ticks == Array(0..<Annealing.steps))
        }
    }

    @Test("The moves end when the time is over (seed 6)", arguments: [0.0, 1, 17, 90, 200])
    func ends(seconds: Double) {
        let problem = Instances.small(seed: 6)
        let model = Instances.model(of: problem)
        let list = Instances.shortlist(of: model, seed: 6)
        let clock = SteppingClock(step: 1)
        let watch = Watch(Limits(seed: 6, seconds: seconds, clock: { clock.read() }))
        let nothing = [Int32](repeating: -1, count: problem.requestCount)
        var annealing = Annealing(
            list, from: nothing, openFirst: [], random: SeededRandom(seed: 6))
        var ticks = 0
        annealing.run(
            list, moves: 100_000, steps: Annealing.steps, scale: model.scale, watch: watch
        ) { _ in ticks += 1 }
        let choice = best(annealing, list)
        let told = annealing.choice(list)
        #expect(told == choice)
        #expect(ticks < Annealing.steps)
        #expect(check(problem, choice).isEmpty)
        #expect(choice.contains { $0 >= 0 })
    }
}
