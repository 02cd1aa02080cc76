import Testing

@testable import wbl

@Suite("Words side by side")
struct ColumnsTests {
    @Test("They go down, then across, as wide as the widest")
    func columns() {
        let words = ["a", "bb", "ccc", "d", "e"]
        #expect(Columns.lines(words, width: 16, height: 9) == ["a    ccc  e", "bb   d"])
        #expect(Columns.lines(words, width: 3, height: 9) == words)
        #expect(Columns.lines([], width: 80, height: 9) == [])
    }

    @Test("Those that have no room are counted")
    func rest() {
        let words = (1...10).map { "w\($0)" }
        #expect(
            Columns.lines(words, width: 10, height: 3) == ["w1   w3", "w2   w4", "… and 6 more"])
        #expect(Columns.lines(words, width: 10, height: 5).count == 5)
    }
}
