import Testing

@testable import Solving

@Suite struct LinearProgramTests {
    @Test("Columns are numbered as they come, with their entries")
    func columns() {
        var program = LinearProgram(
            rows: [LinearProgram.Bounds(0, 4), LinearProgram.Bounds(-.infinity, 7)])
        #expect(program.addColumn(cost: 3, upper: 1, rows: [1, 0], values: [2, -1]) == 0)
        #expect(program.addColumn(cost: -2, upper: .infinity, rows: [], values: []) == 1)
        #expect((program.rowCount, program.columnCount) == (2, 2))
        #expect(program.costs == [3, -2])
        #expect(program.entries(of: 0).map(\.row) == [1, 0])
        #expect(program.entries(of: 0).map(\.value) == [2, -1])
        #expect(program.entries(of: 1).isEmpty)
        #expect(program.columns == [.init(0, 1), .init(0, .infinity)])
        program.setBounds(column: 1, lower: -3, upper: 5)
        #expect(program.columns == [.init(0, 1), .init(-3, 5)])
        #expect(program.rows == [.init(0, 4), .init(-.infinity, 7)])
    }
}
