/// Builds a good choice request by request and improves it move by move; proves next to nothing.
///
/// A unit of effort is a round: open groups by promise, place the rest in order of urgency, improve
/// by moves of requests and groups. What a request missed in a round makes it more urgent in the
/// next ("squeaky wheel" optimisation, after Joslin and Clements, JAIR 10, 1999), and half of the
/// rounds begin from the best choice with a part taken out ("ruin and recreate", after Schrimpf et
/// al., J. Comput. Phys. 159, 2000). The best round counts.
///
/// The bound is the sum over the requests of their best option that presolve leaves: valid, weak,
/// and equal to the points only where nobody competes. Whole numbers throughout, so that problem,
/// seed and effort decide the outcome on every machine.
package struct GreedySolver: Solver {
    package init() {}

    package func solve(
        _ problem: Problem, limits: Limits, progress: (Progress) -> Void
    ) -> Outcome {
        let rounds = max(1, limits.effort ?? Self.usualEffort(problem))
        var best = Packing(problem)
        guard !limits.stop.isRaised else { return Self.outcome(best, nil, .asked) }
        let ranking = Ranking(problem)
        var round = GreedyRound(problem, ranking, limits)
        for done in 1...rounds where best.points < ranking.bound && !limits.stop.isRaised {
            let found = round.run(done, after: best)
            if (found.points, found.placed) > (best.points, best.placed) { best = found }
            progress(Progress(done: done, of: rounds, points: best.points, placed: best.placed))
        }
        let ending: Stopped = limits.stop.isRaised ? .asked : .effort
        let isProved = best.points == ranking.bound
        return Self.outcome(best, ranking.bound, isProved ? .proved : ending)
    }

    /// The rounds when nobody says: fewer for large problems, to stay within seconds.
    static func usualEffort(_ problem: Problem) -> Int {
        min(8, max(2, 4_000_000 / max(1, problem.optionCount)))
    }

    private static func outcome(_ packing: Packing, _ bound: Int?, _ stopped: Stopped) -> Outcome {
        Outcome(
            choice: packing.choice, points: packing.points, placed: packing.placed, bound: bound,
            stopped: stopped)
    }
}
