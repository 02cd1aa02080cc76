import Testing

@testable import Solving

@Suite struct PileTests {
    @Test("It grows, shrinks and forgets as an array does")
    func againstArray() {
        var pile = Pile<Int32>(capacity: 1)
        for value in 0..<100 as Range<Int32> { pile.append(value) }
        #expect(pile.array() == Array(0..<100))
        let last = pile.popLast()
        #expect(last == 99)
        pile[3] = -1
        pile.resize(5, 0)
        #expect(pile.array() == [0, 1, 2, -1, 4])
        pile.resize(8, 7)
        #expect(pile.array() == [0, 1, 2, -1, 4, 7, 7, 7])
        pile.fill(2)
        #expect(pile.array() == [Int32](repeating: 2, count: 8))
        pile.removeAll()
        let nothing = pile.popLast()
        #expect(nothing == nil && pile.array().isEmpty)
    }
}
