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

    /// The outcome in the file's own terms, in lines of a word and its value; "-" for what is not
    /// known.
    package func summary(_ outcome: Outcome) -> String {
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
