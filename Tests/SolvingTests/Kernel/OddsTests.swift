import Testing

@testable import Solving

@Suite struct OddsTests {
    @Test("Logarithms of powers of a half and of the tenth")
    func logarithm() {
        #expect(abs(Odds.logarithm(1)) < 1e-12)
        #expect(abs(Odds.logarithm(0.125) + 2.079_441_541_679_836) < 1e-12)
        #expect(abs(Odds.logarithm(0.1) + 2.302_585_092_994_046) < 1e-12)
    }

    @Test("Patience is 1 on average (seed 5)")
    func patience() {
        var odds = Odds(random: SeededRandom(seed: 5))
        var sum = 0.0
        for _ in 0..<20_000 { sum += Double(odds.nextPatience()) }
        #expect(abs(sum / 20_000 - 1) < 0.03)
    }

    @Test("The cooling factor leads to the ratio in 256 steps")
    func cooling() {
        let factor = Odds.coolingFactor(0.0035)
        #expect(abs((0..<256).reduce(1) { end, _ in end * factor } - 0.0035) < 1e-9)
    }
}
