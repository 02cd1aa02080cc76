import TestSupport
import Testing

@testable import Solving

@Suite struct PolisherTests {
    @Test("What it makes is valid and repeats (seeds 1 to 5)", arguments: UInt64(1)...5)
    func valid(seed: UInt64) {
        let problem = Instances.small(seed: seed, amounts: seed.isMultiple(of: 2))
        let model = Instances.model(of: problem)
        let polisher = Polisher(seed: seed, watch: Watch(Limits(seed: 0)))
        let choice = polisher.choice(model, Prices(model))
        #expect(check(problem, choice).isEmpty)
        #expect(problem.points(of: choice) > 0)
        #expect(choice == polisher.choice(model, Prices(model)))
    }

    @Test("It ends when the time is over, with a valid choice")
    func ends() {
        let problem = Instances.small(seed: 6)
        let model = Instances.model(of: problem)
        let polisher = Polisher(seed: 6, watch: Watch(Limits(seed: 0, seconds: 0)))
        #expect(check(problem, polisher.choice(model, Prices(model))).isEmpty)
    }
}
