/// The bounded revised simplex method, primal and dual over one basis.
///
/// Inside, the program is: minimise −c·x subject to A·x + s = 0 with bounds on x and the logicals
/// s, after Maros: "Computational Techniques of the Simplex Method" (2003), and Koberstein: "The
/// Dual Simplex Method" (2005). The same input gives the same pivots on every machine.
package struct Simplex: ~Copyable {
    package enum Status: Sendable {
        case optimal
        case infeasible
        case unbounded
        /// The iterations or the time were over, or rounding left no way on.
        case limit
    }

    /// How far a value may lie outside its bounds.
    static let slack = 1e-9

    var matrix: Matrix
    var factors: Factorisation
    /// The basic variable of every row.
    var head: Row<Int32>
    var place = Pile<Place>()
    /// The costs and bounds in use, and the true ones.
    var cost = Pile<Double>()
    var lower = Pile<Double>()
    var upper = Pile<Double>()
    var trueCost = Pile<Double>()
    var trueLower = Pile<Double>()
    var trueUpper = Pile<Double>()
    var level = Pile<Double>()
    var reduced = Pile<Double>()
    var weight = Pile<Double>()
    var weightsAreDual = false
    var isFactorised = false
    var costsDiffer = false
    var boundsDiffer = false
    /// How far a reduced cost may have the wrong sign.
    var dualSlack = 1e-9
    var largestCost = 1.0

    var column: SparseVector
    var pivotRow: SparseVector
    var tableauRow: SparseVector
    var extra: SparseVector
    /// The variables (primal) or rows (dual) that break the optimality conditions.
    var offers: Offers
    var breakpoints = Pile<Breakpoint>()
    var random = SeededRandom(seed: 0)

    package internal(set) var iterations = 0
    package var rowCount: Int { matrix.rowCount }
    package var columnCount: Int { matrix.variableCount - matrix.rowCount }

    /// Starts with all logicals basic. O(entries).
    ///
    /// - Parameter atUpper: the columns that start at their upper bound; none if nil.
    package init(_ program: LinearProgram, atUpper: [Bool]? = nil) {
        let size = program.rowCount
        matrix = Matrix(rowCount: size)
        factors = Factorisation(size: size)
        head = Row((0..<size).map(Int32.init))
        column = SparseVector(size: size)
        pivotRow = SparseVector(size: size)
        extra = SparseVector(size: size)
        tableauRow = SparseVector(size: 0)
        offers = Offers(size: 0)
        for row in program.rows {
            append(cost: 0, lower: -row.upper, upper: -row.lower, .basic)
        }
        addColumns(of: program)
        guard let atUpper else { return }
        for (column, isUpper) in atUpper.enumerated() where isUpper {
            place[size + column] = .atUpper
        }
    }

    /// Adds the columns that the program has beyond those known; they start at their lower bound.
    ///
    /// O(entries of all columns), so many at once are cheaper.
    package mutating func addColumns(of program: LinearProgram) {
        let first = columnCount
        matrix.add(program, from: first)
        for column in first..<program.columnCount {
            let bounds = program.columns[column]
            append(
                cost: -program.costs[column], lower: bounds.lower, upper: bounds.upper, .atLower)
            largestCost = max(largestCost, abs(program.costs[column]))
        }
        dualSlack = 1e-9 * largestCost
        tableauRow = SparseVector(size: matrix.variableCount)
        offers = Offers(size: matrix.variableCount)
    }

    private mutating func append(cost: Double, lower: Double, upper: Double, _ place: Place) {
        trueCost.append(cost)
        trueLower.append(lower)
        trueUpper.append(upper)
        self.cost.append(cost)
        self.lower.append(lower)
        self.upper.append(upper)
        self.place.append(place)
        level.append(0)
        reduced.append(0)
        weight.append(1)
    }

    /// Sets the bounds of a column. O(1).
    package mutating func setBounds(column: Int, lower: Double, upper: Double) {
        setBounds(variable: rowCount + column, lower, upper)
    }

    /// Sets the bounds of a row. O(1).
    package mutating func setBounds(row: Int, lower: Double, upper: Double) {
        setBounds(variable: row, -upper, -lower)
    }

    private mutating func setBounds(variable: Int, _ low: Double, _ high: Double) {
        (trueLower[variable], trueUpper[variable]) = (low, high)
        (lower[variable], upper[variable]) = (low, high)
    }

    /// The objective at the present point. O(columns).
    package var objective: Double {
        var sum = 0.0
        for variable in rowCount..<level.count { sum -= trueCost[variable] * level[variable] }
        return sum
    }

    /// What no point can exceed, by the present duals; infinite if they are not feasible.
    ///
    /// O(variables). It holds at every basis, also when `maximise` ended early.
    package var bound: Double {
        var sum = 0.0
        for variable in 0..<reduced.count where reduced[variable] != 0 {
            let gain = reduced[variable]
            let end = gain > 0 ? trueLower[variable] : trueUpper[variable]
            if abs(end) < .infinity {
                sum -= gain * end
            } else if abs(gain) > dualSlack {
                return .infinity
            }
        }
        return sum
    }

    package func value(column: Int) -> Double { level[rowCount + column] }

    /// The row's a·x.
    package func activity(row: Int) -> Double { -level[row] }

    /// What the objective gains per unit of a row's bound: ≥ 0 at the upper bound.
    package func dual(row: Int) -> Double { reduced[row] }

    /// A column's cost less the duals of its rows: ≥ 0 at the upper bound, ≤ 0 at the lower one.
    package func reducedCost(column: Int) -> Double { -reduced[rowCount + column] }
}
