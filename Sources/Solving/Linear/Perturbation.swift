/// Small deterministic changes of bounds and costs that break ties.
extension Simplex {
    private static let boundShare = 1e-6
    private static let costShare = 1e-6

    /// Widens the bounds at which nothing rests. O(variables).
    mutating func perturbBounds() {
        boundsDiffer = true
        for variable in 0..<Int32(place.count) {
            switch place[variable] {
            case .basic: widen(variable)
            case .atLower: upper[variable] += amount(trueUpper[variable])
            case .atUpper: lower[variable] -= amount(trueLower[variable])
            case .free: break
            }
        }
    }

    /// Widens both bounds of a variable from the true ones. O(1).
    mutating func widen(_ variable: Int32) {
        lower[variable] = min(lower[variable], trueLower[variable] - amount(trueLower[variable]))
        upper[variable] = max(upper[variable], trueUpper[variable] + amount(trueUpper[variable]))
    }

    private mutating func amount(_ bound: Double) -> Double {
        let share = random.unit()
        guard abs(bound) < .infinity else { return 0 }
        return Self.boundShare * (1 + share) * max(1, abs(bound))
    }

    /// Makes reduced costs worse to move on, each by a little of its own. O(variables).
    mutating func perturbCosts() {
        costsDiffer = true
        for variable in 0..<Int32(place.count) {
            let share = Self.costShare * (1 + random.unit())
            let amount = share * (largestCost + abs(cost[variable])) * 0.5
            switch place[variable] {
            case .basic, .free: break
            case .atLower: shift(variable, by: amount)
            case .atUpper: shift(variable, by: -amount)
            }
        }
    }

    /// Changes a nonbasic variable's cost. O(1).
    @inline(__always)
    mutating func shift(_ variable: Int32, by amount: Double) {
        costsDiffer = true
        cost[variable] += amount
        reduced[variable] += amount
    }

    /// Whether the basis can become dual feasible by moving variables between bounds.
    func canFlip() -> Bool {
        for variable in 0..<Int32(place.count) where isAttractive(variable) {
            if !isBoxed(variable) { return false }
        }
        return true
    }

    private func isBoxed(_ variable: Int32) -> Bool {
        trueLower[variable] > -.infinity && trueUpper[variable] < .infinity
    }

    /// Makes the basis dual feasible: boxed variables change their bound, others their cost.
    mutating func makeDualFeasible() {
        var hasFlipped = false
        for variable in 0..<Int32(place.count) where isAttractive(variable) {
            if isBoxed(variable) {
                place[variable] = place[variable] == .atLower ? .atUpper : .atLower
                rest(variable)
                hasFlipped = true
            } else {
                shift(variable, by: -reduced[variable])
            }
        }
        if hasFlipped { computeLevels() }
    }
}
