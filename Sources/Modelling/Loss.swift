package import Solving

/// What the loss of a resource did to a choice.
package struct Loss: Sendable, Equatable {
    /// The number of the resource.
    package let resource: Int

    /// The requests whose option took the resource.
    package let lost: Int

    /// The other requests that have not what they had before.
    package let moved: Int

    /// Compares the choices before and after a loss. O(requests × log offers).
    ///
    /// - Precondition: both are choices of the problem.
    package init(of resource: Int, in problem: Problem, before: [Int32], after: [Int32]) {
        var (lost, moved) = (0, 0)
        for (request, number) in before.enumerated() {
            let takes = problem.option(chosen: number).map { problem.takes(of: $0) }
            if takes?.contains(where: { $0.resource == resource }) == true {
                lost += 1
            } else if after[request] != number {
                moved += 1
            }
        }
        self.resource = resource
        self.lost = lost
        self.moved = moved
    }

    /// The loss and the answer to it in a line of words, each with its value behind it; "-" for a
    /// value that is not known.
    ///
    /// - Parameter seconds: what the answer took.
    package func text(_ outcome: Outcome, in instance: Instance, seconds: Double) -> String {
        let bound = outcome.bound.map { String($0) } ?? "-"
        let gap = outcome.bound.map { AnswerText.gap($0, outcome.points) } ?? "-"
        let milliseconds = Decimals.rounded(1000 * seconds, places: 2)
        return "again \(instance.resourceNames[resource]) points \(outcome.points) bound \(bound) "
            + "gap \(gap) lost \(lost) moved \(moved) milliseconds \(milliseconds)\n"
    }
}
