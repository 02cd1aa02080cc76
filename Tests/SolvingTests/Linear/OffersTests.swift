import Testing

@testable import Solving

@Suite struct OffersTests {
    @Test("It lists what was put in and not taken out (seeds 1 to 30)")
    func againstSet() {
        for seed in UInt64(1)...30 {
            var random = SeededRandom(seed: seed)
            var offers = Offers(size: 10)
            var plain: Set<Int32> = []
            for _ in 0..<60 {
                let (number, isIn) = (Int32(random.below(10)), random.below(2) == 0)
                offers.set(number, isIn)
                if isIn { plain.insert(number) } else { plain.remove(number) }
                let listed = (0..<offers.count).map { offers[$0] }
                #expect(listed.sorted() == plain.sorted(), "seed \(seed)")
            }
            offers.removeAll()
            offers.set(4, true)
            let isOnlyFour = offers.count == 1 && offers[0] == 4
            #expect(isOnlyFour)
        }
    }
}
