/// How a phase ended.
enum PhaseEnd {
    case done
    /// The primal is unbounded, or the dual is, so that the primal is infeasible.
    case unbounded
    case limit
}

extension Simplex {
    /// The changes between the two methods after which rounding is to blame.
    private static let mostRounds = 30
    /// The rounds in which perturbation is allowed.
    private static let perturbedRounds = 8

    /// Solves the program from the basis that there is.
    ///
    /// The dual method starts if moving boxed variables to the bound that their reduced cost wants
    /// makes the basis dual feasible, or if the point is infeasible; the costs of others are then
    /// shifted until they are dual feasible. What is dual infeasible at the true costs goes to the
    /// primal method. Each method perturbs what hinders it, and the other one cleans up.
    ///
    /// - Parameters:
    ///   - iterationLimit: the most iterations of this call.
    ///   - prefersPrimal: whether a feasible point stays so: the primal method starts.
    ///   - isOver: asked now and then; true ends the work.
    package mutating func maximise(
        iterationLimit: Int = .max, prefersPrimal: Bool = false,
        isOver: () -> Bool = { false }
    ) -> Status {
        for variable in 0..<place.count where lower[variable] > upper[variable] {
            return .infeasible
        }
        let end = iterationLimit > Int.max - iterations ? Int.max : iterations + iterationLimit
        random = SeededRandom(seed: 0x5eed)
        settle()
        for round in 0..<Self.mostRounds {
            let isFeasible = isPrimalFeasible()
            if isFeasible && !isDualInfeasible() { return .optimal }
            let isPrimal = isFeasible && (round > 0 || prefersPrimal || !canFlip())
            let perturbs = round < Self.perturbedRounds
            let outcome =
                isPrimal
                ? runPrimal(until: end, perturbs: perturbs, isOver)
                : runDual(until: end, perturbs: perturbs, isOver)
            restoreProgram()
            if outcome == .limit { return .limit }
            if outcome == .unbounded {
                if !isPrimal { return .infeasible }
                if isPrimalFeasible() { return .unbounded }
            }
        }
        return .limit
    }

    /// Puts everything in order after bounds, columns or the basis have changed.
    private mutating func settle() {
        for variable in 0..<place.count where place[variable] != .basic { rest(Int32(variable)) }
        if !isFactorised || factors.changeCount > 0 { factorise() }
        computeLevels()
        computeReduced()
    }

    /// Puts the true bounds and costs back. O(rows + entries) if they differed.
    private mutating func restoreProgram() {
        if boundsDiffer {
            for variable in 0..<place.count {
                lower[variable] = trueLower[variable]
                upper[variable] = trueUpper[variable]
                if place[variable] != .basic { rest(Int32(variable)) }
            }
        }
        if costsDiffer {
            for variable in 0..<place.count { cost[variable] = trueCost[variable] }
        }
        (boundsDiffer, costsDiffer) = (false, false)
        if factors.changeCount > 0 { factorise() }
        computeLevels()
        computeReduced()
    }

    func isPrimalFeasible() -> Bool {
        for row in 0..<rowCount where excess(head[row]) != 0 { return false }
        return true
    }

    /// How far a variable lies above (> 0) or below (< 0) its bounds; 0 within the tolerance.
    @inline(__always)
    func excess(_ variable: Int32) -> Double {
        let value = level[variable]
        let slack = Self.slack * max(1, abs(value))
        if value < lower[variable] - slack { return value - lower[variable] }
        if value > upper[variable] + slack { return value - upper[variable] }
        return 0
    }

    func isDualInfeasible() -> Bool {
        for variable in 0..<place.count where isAttractive(Int32(variable)) { return true }
        return false
    }

    /// Whether moving a nonbasic variable off its bound would lower the cost.
    @inline(__always)
    func isAttractive(_ variable: Int32) -> Bool {
        let gain = reduced[variable]
        if abs(gain) <= dualSlack { return false }
        switch place[variable] {
        case .basic: return false
        case .atLower: return gain < 0 && trueLower[variable] < trueUpper[variable]
        case .atUpper: return gain > 0 && trueLower[variable] < trueUpper[variable]
        case .free: return true
        }
    }
}
