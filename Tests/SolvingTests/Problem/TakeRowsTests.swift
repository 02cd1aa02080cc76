import Testing

@testable import Solving

@Suite struct TakeRowsTests {
    private func rows(_ taken: [[(resource: Int32, amount: Int32)]]) -> TakeRows {
        var rows = TakeRows()
        for row in taken {
            for (resource, amount) in row { rows.take(resource, amount) }
            rows.endRow()
        }
        return rows
    }

    @Test("Rows are compressed in the order of adding; what is begun is no row yet")
    func order() {
        var rows = rows([[(4, 1), (2, 1)], [], [(7, 1)]])
        rows.take(5)
        #expect(rows.start == [0, 2, 2, 3])
        #expect(rows.resources == [4, 2, 7, 5])
        #expect(rows.count == 3)
        #expect((0..<3).map { rows.positions(of: $0) } == [0..<2, 2..<2, 2..<3])
        #expect(rows.begun == 3..<4)
    }

    @Test("Amounts stand beside the resources once one is above 1")
    func amounts() {
        var rows = rows([[(0, 1)], [(1, 1)]])
        #expect(rows.amounts == [])
        #expect((0..<2).map { rows.amount(at: $0) } == [1, 1])
        rows.take(0, 3)
        rows.take(1)
        rows.endRow()
        #expect(rows.amounts == [1, 1, 3, 1])
        #expect((0..<4).map { rows.amount(at: $0) } == rows.amounts)
    }

    @Test("Removed rows leave no trace", arguments: [1, 3] as [Int32])
    func removing(amount: Int32) {
        let first: [(Int32, Int32)] = [(0, amount), (1, 1)]
        var rows = rows([first, [(2, 1)], []])
        rows.take(3)
        rows.removeRows(from: 1)
        #expect(rows == self.rows([first]))
        rows.take(4)
        rows.removeRows(from: rows.count)
        #expect(rows == self.rows([first]))
        rows.take(2)
        rows.endRow()
        #expect(rows == self.rows([first, [(2, 1)]]))
    }

    @Test("A row of others is added by the numbers here", arguments: [1, 3] as [Int32])
    func appending(amount: Int32) {
        var one = rows([[(0, 1)]])
        let other = rows([[(5, 1)], [(2, amount), (0, 1)]])
        let numbers: [Int32] = [8, -1, 9, -1, -1, -1]
        one.append(1, of: other, numbers: numbers)
        #expect(one == rows([[(0, 1)], [(9, amount), (8, 1)]]))
    }

    @Test("Two rows are the same where they take the same in the same order")
    func sameness() {
        let rows = rows([
            [(1, 2), (3, 1)], [(1, 2), (3, 1)], [(3, 1), (1, 2)], [(1, 2)], [(1, 1), (3, 1)], [],
        ])
        #expect((0..<6).map { rows.isSame(0, $0) } == [true, true, false, false, false, false])
        #expect(rows.isSame(5, 5))
    }
}
