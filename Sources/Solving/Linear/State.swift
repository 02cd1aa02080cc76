/// What both methods do with the basis.
extension Simplex {
    /// Puts a nonbasic variable on its bound. O(1).
    mutating func rest(_ variable: Int32) {
        let (low, high) = (lower[variable], upper[variable])
        var spot = place[variable]
        if spot == .atUpper && high == .infinity { spot = .atLower }
        if spot == .free { spot = .atLower }
        if spot == .atLower && low == -.infinity { spot = high == .infinity ? .free : .atUpper }
        place[variable] = spot
        level[variable] = spot == .free ? 0 : spot == .atLower ? low : high
    }

    /// Factorises the basis; what does not fit leaves it.
    mutating func factorise() {
        if !factors.factorise(matrix, &head) {
            for variable in 0..<place.count where place[variable] == .basic {
                place[variable] = .atLower
            }
            for row in 0..<rowCount { place[head[row]] = .basic }
            for variable in 0..<place.count where place[variable] != .basic {
                rest(Int32(variable))
            }
            resetWeights()
        }
        isFactorised = true
    }

    mutating func resetWeights() { weight.fill(1) }

    /// The basic variables' values from those of the others. O(entries + a solve).
    mutating func computeLevels() {
        column.clear()
        for variable in 0..<place.count where place[variable] != .basic && level[variable] != 0 {
            matrix.scatter(Int32(variable), times: -level[variable], to: &column)
        }
        factors.solve(&column)
        for row in 0..<rowCount { level[head[row]] = column[Int32(row)] }
    }

    /// The reduced costs. O(entries + a solve).
    mutating func computeReduced() {
        pivotRow.clear()
        for row in 0..<rowCount where cost[head[row]] != 0 {
            pivotRow.add(Int32(row), cost[head[row]])
        }
        factors.solveTransposed(&pivotRow)
        for variable in 0..<Int32(place.count) {
            reduced[variable] =
                place[variable] == .basic
                ? 0 : cost[variable] - matrix.product(variable, pivotRow)
        }
    }

    /// Solves for the column of a variable. O(what differs from 0).
    mutating func solveColumn(_ variable: Int32) {
        column.clear()
        matrix.scatter(variable, times: 1, to: &column)
        factors.solve(&column)
    }

    /// Solves for a row of the tableau: `pivotRow` of the inverse, `tableauRow` of the rest.
    mutating func solveRow(_ row: Int32) {
        pivotRow.clear()
        pivotRow.add(row, 1)
        factors.solveTransposed(&pivotRow)
        tableauRow.clear()
        matrix.combine(pivotRow, into: &tableauRow)
    }

    /// Whether the pivot is the same by column and by row, but for rounding.
    func pivotAgrees(_ entering: Int32, _ row: Int32) -> Bool {
        let (byColumn, byRow) = (column[row], tableauRow[entering])
        return abs(byColumn - byRow) <= 1e-7 * (1 + abs(byColumn)) && abs(byColumn) > 1e-10
    }

    /// Moves the basic variables by `step` times the column. O(column).
    mutating func moveBasics(_ step: Double) {
        if step == 0 { return }
        for position in 0..<column.count {
            let row = column.place(position)
            level[head[row]] -= step * column[row]
        }
    }

    /// Lets `entering` take the place of the basic variable of `row`.
    mutating func exchange(_ entering: Int32, _ row: Int32, leavesTo spot: Place) {
        let leaving = head[row]
        place[leaving] = spot
        level[leaving] = spot == .atLower ? lower[leaving] : upper[leaving]
        place[entering] = .basic
        head[row] = entering
        factors.change(column, row: row)
    }

    /// Moves the reduced costs by `step` times the row of the tableau. O(row).
    mutating func moveReduced(_ step: Double, entering: Int32, leaving: Int32) {
        if step != 0 {
            for position in 0..<tableauRow.count {
                let variable = tableauRow.place(position)
                if place[variable] == .basic { continue }
                reduced[variable] -= step * tableauRow[variable]
            }
        }
        reduced[entering] = 0
        reduced[leaving] = -step
    }
}
