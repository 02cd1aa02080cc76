/// The primal method: from a primal feasible basis to a dual feasible one.
///
/// Devex prices after Forrest and Goldfarb: "Steepest-edge Simplex Algorithms for Linear
/// Programming" (Math. Programming 1992); ratio test in two passes after Harris: "Pivot Selection
/// Methods of the Devex LP Code" (Math. Programming 1973).
extension Simplex {
    private static let patience = 20

    mutating func runPrimal(until end: Int, perturbs: Bool, _ isOver: () -> Bool) -> PhaseEnd {
        weightsAreDual = false
        resetWeights()
        offerVariables()
        var idle = 0
        var isPerturbed = false
        while true {
            if iterations >= end || iterations % 32 == 0 && isOver() { return .limit }
            guard let entering = bestVariable() else {
                if factors.changeCount == 0 { return .done }
                refreshPrimal()
                if offers.count == 0 { return .done }
                continue
            }
            guard let step = primalStep(entering) else {
                if factors.changeCount == 0 { return .unbounded }
                refreshPrimal()
                continue
            }
            idle = step > Self.slack ? 0 : idle + 1
            if perturbs && !isPerturbed && idle > Self.patience {
                perturbBounds()
                isPerturbed = true
            }
            if factors.isWorn { refreshPrimal() }
        }
    }

    private mutating func refreshPrimal() {
        factorise()
        computeLevels()
        computeReduced()
        offerVariables()
    }

    /// Lists all attractive variables. O(variables).
    private mutating func offerVariables() {
        offers.removeAll()
        for variable in 0..<Int32(place.count) where isAttractive(variable) {
            offers.set(variable, true)
        }
    }

    /// The most attractive variable. O(attractive ones).
    private func bestVariable() -> Int32? {
        var best: Int32?
        var largest = 0.0
        for index in 0..<offers.count {
            let variable = offers[index]
            let merit = reduced[variable] * reduced[variable] / weight[variable]
            if merit > largest { (largest, best) = (merit, variable) }
        }
        return best
    }

    /// One iteration; the length of the step, or nil if nothing bounds it.
    private mutating func primalStep(_ entering: Int32) -> Double? {
        iterations += 1
        solveColumn(entering)
        let forward = reduced[entering] < 0
        let ratio = primalRatio(forward ? 1 : -1)
        let range = upper[entering] - lower[entering]
        if range <= ratio.step {
            return range < .infinity ? flip(entering, range, forward) : nil
        }
        guard ratio.row >= 0 else { return nil }
        solveRow(ratio.row)
        if !pivotAgrees(entering, ratio.row), factors.changeCount > 0 {
            refreshPrimal()
            return 1
        }
        move(entering, ratio, forward)
        return ratio.step
    }

    /// Moves a variable from bound to bound.
    private mutating func flip(_ variable: Int32, _ range: Double, _ forward: Bool) -> Double {
        moveBasics(forward ? range : -range)
        place[variable] = forward ? .atUpper : .atLower
        rest(variable)
        offers.set(variable, false)
        return range
    }

    private mutating func move(_ entering: Int32, _ ratio: PrimalRatio, _ forward: Bool) {
        let step = forward ? ratio.step : -ratio.step
        let leaving = head[ratio.row]
        moveBasics(step)
        level[entering] += step
        if ratio.isShifted {
            boundsDiffer = true
            if ratio.spot == .atLower { lower[leaving] = level[leaving] }
            if ratio.spot == .atUpper { upper[leaving] = level[leaving] }
        }
        let pivot = column[ratio.row]
        let gain = reduced[entering] / pivot
        reweigh(entering, leaving, pivot)
        exchange(entering, ratio.row, leavesTo: ratio.spot)
        moveReduced(gain, entering: entering, leaving: leaving)
        if boundsDiffer { widen(entering) }
        for position in 0..<tableauRow.count {
            let variable = tableauRow.place(position)
            offers.set(variable, isAttractive(variable))
        }
        offers.set(entering, false)
        offers.set(leaving, isAttractive(leaving))
    }

    /// Brings the Devex weights up to the exchange. O(row).
    private mutating func reweigh(_ entering: Int32, _ leaving: Int32, _ pivot: Double) {
        let base = weight[entering] / (pivot * pivot)
        for position in 0..<tableauRow.count {
            let variable = tableauRow.place(position)
            if place[variable] == .basic { continue }
            let amount = tableauRow[variable]
            weight[variable] = max(weight[variable], amount * amount * base)
        }
        weight[leaving] = max(base, 1)
        if base > 1e9 { resetWeights() }
    }
}
