/// The dual method: from a dual feasible basis to a primal feasible one.
///
/// Dual steepest edge after Forrest and Goldfarb (Math. Programming 1992), algorithm as in
/// Koberstein (2005).
extension Simplex {
    private static let patience = 20

    mutating func runDual(until end: Int, perturbs: Bool, _ isOver: () -> Bool) -> PhaseEnd {
        if !weightsAreDual { resetWeights() }
        weightsAreDual = true
        makeDualFeasible()
        offerRows()
        var idle = 0
        var isPerturbed = false
        while true {
            if iterations >= end || iterations % 32 == 0 && isOver() { return .limit }
            guard let row = bestRow() else {
                if factors.changeCount == 0 { return .done }
                refreshDual()
                if offers.count == 0 { return .done }
                continue
            }
            guard let step = dualStep(row) else {
                if factors.changeCount == 0 { return .unbounded }
                refreshDual()
                continue
            }
            idle = step > dualSlack ? 0 : idle + 1
            if perturbs && !isPerturbed && idle > Self.patience {
                perturbCosts()
                isPerturbed = true
            }
            if factors.isWorn { refreshDual() }
        }
    }

    private mutating func refreshDual() {
        factorise()
        computeLevels()
        computeReduced()
        makeDualFeasible()
        offerRows()
    }

    private mutating func offerRows() {
        offers.removeAll()
        for row in 0..<Int32(rowCount) { offers.set(row, excess(head[row]) != 0) }
    }

    /// The row whose dual would gain most. O(infeasible rows).
    private func bestRow() -> Int32? {
        var best: Int32?
        var largest = 0.0
        for index in 0..<offers.count {
            let error = excess(head[offers[index]])
            let merit = error * error / weight[head[offers[index]]]
            if merit > largest { (largest, best) = (merit, offers[index]) }
        }
        return best
    }

    /// One iteration; the length of the dual's step, or nil if nothing bounds it.
    private mutating func dualStep(_ row: Int32) -> Double? {
        iterations += 1
        let leaving = head[row]
        let error = excess(leaving)
        solveRow(row)
        guard let found = dualRatio(error < 0 ? 1 : -1, slope: abs(error)) else { return nil }
        let entering = found.entering
        solveColumn(entering)
        if !pivotAgrees(entering, row), factors.changeCount > 0 {
            refreshDual()
            return 1
        }
        weight[leaving] = pivotRow.squares()
        flip(found.flips)
        reweigh(entering, row)
        let step = moveDuals(entering, leaving, column[row])
        let spot: Place = error < 0 ? .atLower : .atUpper
        let bound = error < 0 ? lower[leaving] : upper[leaving]
        let length = (level[leaving] - bound) / column[row]
        moveBasics(length)
        level[entering] += length
        exchange(entering, row, leavesTo: spot)
        offerColumn()
        return step
    }

    /// Renews the offers of the rows that the column changed. O(column).
    private mutating func offerColumn() {
        for position in 0..<column.count {
            let row = column.place(position)
            offers.set(row, excess(head[row]) != 0)
        }
    }

    /// Moves the first breakpoints to their other bounds.
    private mutating func flip(_ flips: Int) {
        if flips == 0 { return }
        extra.clear()
        for index in 0..<flips {
            let variable = breakpoints[index].variable
            let old = level[variable]
            place[variable] = place[variable] == .atLower ? .atUpper : .atLower
            rest(variable)
            matrix.scatter(variable, times: level[variable] - old, to: &extra)
        }
        factors.solve(&extra)
        for position in 0..<extra.count {
            let row = extra.place(position)
            level[head[row]] -= extra[row]
            offers.set(row, excess(head[row]) != 0)
        }
    }

    /// Moves the reduced costs and shifts costs where the tolerance was used. O(row).
    private mutating func moveDuals(
        _ entering: Int32, _ leaving: Int32, _ pivot: Double
    ) -> Double {
        let gain = reduced[entering]
        let isWrong =
            place[entering] == .atLower ? gain < 0 : place[entering] == .atUpper && gain > 0
        if isWrong { shift(entering, by: -gain) }
        let step = reduced[entering] / pivot
        for position in 0..<tableauRow.count {
            let variable = tableauRow.place(position)
            if place[variable] == .basic { continue }
            reduced[variable] -= step * tableauRow[variable]
            if isAttractive(variable) { shift(variable, by: -reduced[variable]) }
        }
        reduced[entering] = 0
        reduced[leaving] = -step
        return abs(step)
    }

    /// Brings the steepest edge weights up to the exchange. O(a solve + column).
    private mutating func reweigh(_ entering: Int32, _ row: Int32) {
        extra.copy(pivotRow)
        factors.solve(&extra)
        let pivot = column[row]
        let own = weight[head[row]]
        for position in 0..<column.count {
            let other = column.place(position)
            if other == row { continue }
            let share = column[other] / pivot
            let new = weight[head[other]] + share * (share * own - 2 * extra[other])
            weight[head[other]] = max(new, 1e-4, share * share * own * 1e-3)
        }
        weight[entering] = max(own / (pivot * pivot), 1e-4)
    }
}
