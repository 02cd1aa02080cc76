import Testing

@testable import Solving

extension Simplex {
    /// How far a sum may be off, for numbers of such a size.
    private static func tolerance(_ size: Double) -> Double { 1e-6 * max(1, abs(size)) }

    /// What is wrong with an optimum, all computed anew from the program; empty where nothing is.
    ///
    /// A point within all bounds and duals whose bound is the same prove each other.
    func flaws(_ program: LinearProgram) -> [String] {
        var flaws: [String] = []
        var activity = [Double](repeating: 0, count: program.rowCount)
        var (objective, bound) = (0.0, 0.0)
        for column in 0..<program.columnCount {
            let value = value(column: column)
            var gain = program.costs[column]
            for entry in program.entries(of: column) {
                activity[Int(entry.row)] += entry.value * value
                gain -= entry.value * dual(row: Int(entry.row))
            }
            objective += program.costs[column] * value
            bound += earning(gain, value, program.columns[column], "column \(column)", &flaws)
            if abs(gain - reducedCost(column: column)) > Self.tolerance(gain) {
                flaws.append("reduced cost of column \(column)")
            }
        }
        for row in 0..<program.rowCount {
            let price = dual(row: row)
            bound += earning(price, activity[row], program.rows[row], "row \(row)", &flaws)
            if abs(activity[row] - self.activity(row: row)) > Self.tolerance(activity[row]) {
                flaws.append("activity of row \(row)")
            }
        }
        for (name, other) in [("dual", bound), ("own", self.objective), ("own bound", self.bound)] {
            if !(abs(objective - other) <= Self.tolerance(objective)) {
                flaws.append("objective \(objective), \(name) \(other)")
            }
        }
        return flaws
    }

    /// What a bound contributes to the dual's value; notes what does not fit.
    private func earning(
        _ price: Double, _ value: Double, _ bounds: LinearProgram.Bounds, _ name: String,
        _ flaws: inout [String]
    ) -> Double {
        let slack = Self.tolerance(value)
        if value < bounds.lower - slack || value > bounds.upper + slack {
            flaws.append("\(name) is \(value) of \(bounds.lower) to \(bounds.upper)")
        }
        if abs(price) <= 1e-7 { return price * value }
        let end = price > 0 ? bounds.upper : bounds.lower
        if !(abs(end - value) <= slack) { flaws.append("\(name) is \(value), price \(price)") }
        return price * (abs(end) < .infinity ? end : value)
    }

    /// Expects an optimum that proves itself.
    func expectOptimum(_ status: Status, _ program: LinearProgram, _ comment: Comment) {
        let flaws = flaws(program)
        #expect(status == .optimal, comment)
        #expect(flaws.isEmpty, comment)
    }
}

extension LinearProgram {
    /// The optimum of a fresh solve, or nil where there is none.
    func optimum() -> Double? {
        var simplex = Simplex(self)
        return simplex.maximise() == .optimal ? simplex.objective : nil
    }
}

/// Whether two optima are the same but for rounding.
func isNear(_ one: Double?, _ other: Double?) -> Bool {
    guard let one, let other else { return one == nil && other == nil }
    return abs(one - other) <= 1e-6 * max(1, abs(one))
}
