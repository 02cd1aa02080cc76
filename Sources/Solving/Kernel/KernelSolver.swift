/// Prices that prove a bound, and a choice found by following them.
///
/// The work runs in rounds, each twice as long as the one before and each a whole schedule: prices
/// by the Lagrangian dual (`Dual`), their proof (`Certificate`), a shortlist of the options that
/// are worth a try at these prices, and annealing with ejection chains among them. The best choice
/// and the least bound of all rounds count. The first round is 300 passes of prices and 100 moves a
/// request; one of length n is 200 + 100n passes and 100n moves a request. Effort counts lengths
/// and says only when to stop: a round for which too little is left breaks off in its moves.
package struct KernelSolver: Solver {
    package init() {}

    package func solve(
        _ problem: Problem, limits: Limits, progress: (Progress) -> Void
    ) -> Outcome {
        let effort = max(1, limits.effort ?? Self.usualEffort(problem))
        let watch = Watch(limits)
        guard let model = Reduction.model(of: problem, watch: watch) else {
            return Outcome(
                choice: [Int32](repeating: -1, count: problem.requestCount), points: 0, placed: 0,
                bound: nil, stopped: watch.reason ?? .asked)
        }
        var round = Round(problem, model, seed: limits.seed, watch: watch)
        var done = 0
        var length = 1
        repeat {
            let units = min(length, effort - done)
            round.run(model, length: length, units: units) { share, points, placed, bound in
                progress(
                    Progress(
                        share: (Double(done) + share * Double(units)) / Double(effort),
                        points: points, placed: placed, bound: bound))
            }
            done += units
            length *= 2
        } while done < effort && !round.isProved && !watch.isOver
        return round.outcome
    }

    /// The effort when nobody says: less for large problems, to stay within seconds.
    static func usualEffort(_ problem: Problem) -> Int {
        problem.optionCount > 500_000 ? 3 : problem.optionCount > 50_000 ? 7 : 15
    }
}
