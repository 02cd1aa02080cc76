import TestSupport
import Testing
import WorkBasedLearning

@Suite("Natural order")
struct NaturalOrderTests {
    @Test("Ids stand as people sort them")
    func sorts() {
        let sorted = [
            "", "0", "00", "01", "1", "2", "10", "A", "S1", "S1A", "S1B2", "S1B10", "S02", "S2",
            "S10", "S10-1", "S10-2", "S99999999999999999999", "S100000000000000000000", "a", "é",
        ]
        #expect(sorted.reversed().sorted(by: inNaturalOrder) == sorted)
    }

    @Test("It is a strict total order, seed 1")
    func totalOrder() {
        var chance = SeededChance(seed: 1)
        let letters = ["0", "0", "1", "2", "9", "a", "b", "-", "é"]
        let words = (0..<60).map { _ in
            (0..<chance.number(0...5)).map { _ in chance.pick(letters) }.joined()
        }
        for one in words {
            for other in words {
                let before = inNaturalOrder(one, other)
                let after = inNaturalOrder(other, one)
                #expect(one == other ? !before && !after : before != after, "\(one) \(other)")
                for third in words where before && inNaturalOrder(other, third) {
                    #expect(inNaturalOrder(one, third), "\(one) \(other) \(third)")
                }
            }
        }
    }
}
