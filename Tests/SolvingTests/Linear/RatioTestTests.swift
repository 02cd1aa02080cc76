import Testing

@testable import Solving

@Suite struct RatioTestTests {
    /// Rows with the logicals basic, each with its value and its bounds.
    private func simplex(_ basics: [(level: Double, lower: Double, upper: Double)]) -> Simplex {
        let rows = basics.map { LinearProgram.Bounds(-$0.upper, -$0.lower) }
        var simplex = Simplex(LinearProgram(rows: rows))
        for (row, basic) in basics.enumerated() { simplex.level[row] = basic.level }
        return simplex
    }

    private func ratio(_ simplex: inout Simplex, column: [Double], sign: Double) -> PrimalRatio {
        for (row, amount) in column.enumerated() where amount != 0 {
            simplex.column.add(Int32(row), amount)
        }
        return simplex.primalRatio(sign)
    }

    @Test("Whoever reaches a bound first leaves to it", arguments: [1.0, -1])
    func first(sign: Double) {
        var simplex = simplex([(3, 0, 9), (2, 0, 9), (1, 0, 9)])
        let ratio = ratio(&simplex, column: [sign, sign, 0], sign: sign)
        #expect(ratio.row == 1 && ratio.spot == .atLower && !ratio.isShifted)
        #expect(abs(ratio.step - 2) < 1e-6)
    }

    @Test("Upper bounds stop as well, and what has none does not")
    func upper() {
        var simplex = simplex([(3, -.infinity, .infinity), (2, 0, 6), (5, 0, .infinity)])
        let ratio = ratio(&simplex, column: [9, -2, -1], sign: 1)
        #expect(ratio.row == 1 && ratio.spot == .atUpper)
        #expect(abs(ratio.step - 2) < 1e-6)
    }

    @Test("Of those that are about as near the largest pivot counts")
    func harris() {
        var simplex = simplex([(1e-10, 0, 9), (1e-9, 0, 9)])
        let ratio = ratio(&simplex, column: [0.01, 1], sign: 1)
        #expect(ratio.row == 1)
    }

    @Test("Nothing stops it where nothing has a bound")
    func nothing() {
        var simplex = simplex([(3, -.infinity, .infinity), (2, -.infinity, 6)])
        let ratio = ratio(&simplex, column: [9, 2], sign: 1)
        #expect(ratio.row == -1 && ratio.step == .infinity)
    }

    /// Columns at their lower bound with gains of 1, 2 and 3, each with a range of 1.
    @Test(
        "The dual passes what can move to its other bound while it gains",
        arguments: [(0.5, 0, 0), (1.5, 1, 1), (2.5, 2, 2), (3.5, nil, 0)]
            as [(Double, Int?, Int)])
    func dual(slope: Double, entering: Int?, flips: Int) {
        var program = LinearProgram(rows: [.init(0, 0)])
        for _ in 0..<3 { program.addColumn(cost: 0, upper: 1, rows: [0], values: [1]) }
        var simplex = Simplex(program)
        for column in 0..<3 {
            simplex.reduced[1 + column] = Double(1 + column)
            simplex.tableauRow.add(Int32(1 + column), -1)
        }
        let found = simplex.dualRatio(1, slope: slope)
        #expect(found?.entering == entering.map { Int32(1 + $0) })
        #expect(entering == nil || found?.flips == flips)
    }

    @Test("The dual stops at what has no other bound, and passes by what is fixed or moves away")
    func dualStops() {
        var program = LinearProgram(rows: [.init(0, 0)])
        for _ in 0..<3 { program.addColumn(cost: 0, upper: .infinity, rows: [0], values: [1]) }
        program.setBounds(column: 0, lower: 0, upper: 0)
        var simplex = Simplex(program)
        for (column, amount) in [-1.0, 1, -1].enumerated() {
            simplex.reduced[1 + column] = Double(1 + column)
            simplex.tableauRow.add(Int32(1 + column), amount)
        }
        let found = simplex.dualRatio(1, slope: 100)
        #expect(found?.entering == 3 && found?.flips == 0)
    }
}
