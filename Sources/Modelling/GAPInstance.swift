package import Solving

/// A generalized assignment problem as a choice packing, and the way back to its own terms.
///
/// An option is worth the constant less its cost, or the constant and its profit. The constant is
/// so large that a choice with all jobs placed, where there is one, is worth more than any without.
package struct GAPInstance: Sendable, Equatable {
    package let instance: Instance
    package let constant: Int

    /// Whether the values are costs, of which the least is sought; else profits.
    package let isCost: Bool

    /// The sum of costs or profits of so many placed jobs.
    package func objective(points: Int, placed: Int) -> Int {
        isCost ? constant * placed - points : points - constant * placed
    }

    /// What no choice with all jobs placed can be better than, given a bound of the points.
    package func objectiveBound(_ bound: Int) -> Int {
        objective(points: bound, placed: instance.problem.requestCount)
    }

    /// Whether a bound of the points shows that no choice places all jobs: even the worst that did
    /// would be worth more.
    package func isImpossible(_ bound: Int) -> Bool {
        let problem = instance.problem
        let worst = (0..<problem.requestCount).reduce(0) { sum, request in
            sum + (problem.options(of: request).map { Int(problem.points(of: $0)) }.min() ?? 0)
        }
        return bound < worst
    }

    /// The outcome in the file's own terms, in lines of a word and its value; "-" for what is not
    /// known, or is not there since no choice places all jobs. While jobs are left out, the
    /// objective is that of those placed.
    package func summary(_ outcome: Outcome) -> String {
        if let bound = outcome.bound, isImpossible(bound) {
            return """
                objective -
                objective-bound -
                objective-gap -
                all-placed impossible

                """
        }
        let objective = objective(points: outcome.points, placed: outcome.placed)
        let isWhole = outcome.placed == instance.problem.requestCount
        return """
            objective \(objective)
            objective-bound \(outcome.bound.map { String(objectiveBound($0)) } ?? "-")
            objective-gap \(gap(objective, isWhole ? outcome.bound : nil))
            all-placed \(isWhole ? "yes" : "no")

            """
    }

    private func gap(_ objective: Int, _ bound: Int?) -> String {
        guard let bound else { return "-" }
        let difference = abs(objective - objectiveBound(bound))
        return Decimals.rounded(Double(difference) / Double(max(1, abs(objective))), places: 6)
    }
}
