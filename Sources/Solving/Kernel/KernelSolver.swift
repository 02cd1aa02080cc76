/// Prices that prove a bound, a choice found by following them, and an exact search where both
/// leave something open.
///
/// The work runs in rounds, each twice as long as the one before and each a whole schedule: prices
/// by the Lagrangian dual (`Dual`), their proof (`Certificate`), a shortlist of the options that
/// are worth a try at these prices, annealing with ejection chains among them, and branch and bound
/// on the linear relaxation of the core (`BranchAndBound`); where that proves too little of a small
/// problem, on what requests take too (`ExactSearch`). The best choice and the least bound of all
/// rounds count. The first round is 200 passes of prices, 10 moves a request and 100 nodes; one
/// of length n is 200 + 100n passes, 100n moves a request and 100n nodes. For large problems it is
/// 400 + 300n passes and 100n moves a request, the first time too. Effort counts lengths and says
/// only when to stop: a round for which too little is left breaks off in its moves and nodes.
///
/// A large problem that falls apart (`Components`) is solved part by part.
package struct KernelSolver: Solver {
    package init() {}

    package func solve(
        _ problem: Problem, limits: Limits, progress: (Progress) -> Void
    ) -> Outcome {
        let effort = max(0, limits.effort ?? Self.usualEffort(problem))
        let watch = Watch(limits)
        guard let model = Reduction.model(of: problem, watch: watch) else {
            let kept = problem.validPart(of: limits.start.choice)
            return Self.unprepared(problem, from: kept, watch)
        }
        if model.isLarge, limits.start == .nothing {
            let found = Components(model)
            if found.isWorthwhile {
                return outcome(problem, found.parts, limits, watch, progress)
            }
        }
        var round = Round(problem, model, limits, watch)
        if effort == 0 || limits.start != .nothing { round.begin(model, limits.start) }
        var done = 0
        var length = 1
        while done < effort && !round.isDone && (done == 0 || !watch.isOver) {
            let units = min(length, effort - done)
            round.run(model, length: length, units: units) { share, points, placed, bound in
                progress(
                    Progress(
                        share: (Double(done) + share * Double(units)) / Double(effort),
                        points: points, placed: placed, bound: bound))
            }
            done += units
            length *= 2
        }
        var outcome = round.outcome
        outcome.effort = effort
        return outcome
    }

    /// Solves a large problem part by part, so that an exact search is possible.
    private func outcome(
        _ problem: Problem, _ parts: [[Int32]], _ limits: Limits, _ watch: Watch,
        _ progress: (Progress) -> Void
    ) -> Outcome {
        var outcome = PartSolver(problem, limits, watch).outcome(parts) { part, limits in
            solve(part, limits: limits) { _ in }
        } progress: { done in
            progress(Progress(share: Double(done) / Double(parts.count), points: 0, placed: 0))
        }
        outcome.effort = limits.effort ?? Self.usualEffort(problem)
        return outcome
    }

    /// First come, first served, where the work had to end before it began; the bound is the sum of
    /// everybody's best.
    ///
    /// - Parameter kept: a valid choice that nobody has to give up.
    static func unprepared(_ problem: Problem, from kept: [Int32], _ watch: Watch) -> Outcome {
        let choice = Completion.completed(kept, problem)
        let certificate = Certificate(problem, prices: [], pairPrices: [])
        return Outcome(
            choice: choice, points: problem.points(of: choice),
            placed: choice.count { $0 >= 0 }, bound: certificate.bound,
            stopped: watch.reason ?? .asked, certificate: certificate)
    }

    /// The effort when nobody says: less for large problems, to stay within seconds.
    static func usualEffort(_ problem: Problem) -> Int {
        problem.offerCount > 500_000 ? 1 : problem.offerCount > 50_000 ? 7 : 15
    }
}
