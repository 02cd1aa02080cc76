import Testing

@testable import Solving

@Suite struct SeededRandomTests {
    @Test("The first numbers are those of the published generator (seed 1234567)")
    func vectors() {
        var random = SeededRandom(seed: 1_234_567)
        let first = (0..<5).map { _ in random.next() }
        #expect(
            first == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
                4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
            ])
    }

    @Test("A choice below a bound reaches every value about equally often (seed 2)")
    func below() {
        var random = SeededRandom(seed: 2)
        var counts = [Int](repeating: 0, count: 6)
        for _ in 0..<6_000 { counts[random.below(6)] += 1 }
        #expect(counts.allSatisfy { (850...1_150).contains($0) })
        #expect(random.below(1) == 0)
    }

    @Test("A shuffle keeps the elements and repeats with the seed (seed 3)")
    func shuffle() {
        var first = Array(0..<50)
        var second = first
        var random = SeededRandom(seed: 3)
        random.shuffle(&first)
        random = SeededRandom(seed: 3)
        random.shuffle(&second)
        #expect(first == second)
        #expect(first != Array(0..<50))
        #expect(first.sorted() == Array(0..<50))
    }
}
