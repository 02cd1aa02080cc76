/// Prices that prove a bound, and a choice found by following them.
///
/// The work runs in rounds, each twice as long as the one before and each a whole schedule: prices
/// by the Lagrangian dual (`Dual`), their proof (`Certificate`), a shortlist of the options that
/// are worth a try at these prices, and annealing with ejection chains among them. The best choice
/// and the least bound of all rounds count. The first round is 300 passes of prices and 100 moves a
/// request; one of length n is 200 + 100n passes and 100n moves a request. Effort counts lengths:
/// the rounds of 1, 2, 4 … that fit into it are run, and always the first.
package struct KernelSolver: Solver {
    package init() {}

    package func solve(
        _ problem: Problem, limits: Limits, progress: (Progress) -> Void
    ) -> Outcome {
        let effort = max(1, limits.effort ?? Self.usualEffort(problem))
        guard let model = Reduction.model(of: problem, stop: limits.stop) else {
            return Outcome(
                choice: [Int32](repeating: -1, count: problem.requestCount), points: 0, placed: 0,
                bound: nil, stopped: .asked)
        }
        var round = Round(problem, model, limits)
        var done = 0
        var length = 1
        repeat {
            round.run(model, length: length)
            done += length
            length *= 2
            progress(
                Progress(
                    done: min(done, effort), of: effort, points: round.points,
                    placed: round.placed))
        } while done + length <= effort && !round.isProved && !limits.stop.isRaised
        return round.outcome
    }

    /// The effort when nobody says: less for large problems, to stay within seconds.
    static func usualEffort(_ problem: Problem) -> Int {
        problem.optionCount > 500_000 ? 3 : problem.optionCount > 50_000 ? 7 : 15
    }
}
