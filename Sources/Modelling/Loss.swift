package import Solving

/// What the loss of a resource did to a choice.
package struct Loss: Sendable, Equatable {
    /// The number of the resource.
    package let resource: Int

    /// The requests whose option took the resource.
    package let lost: Int

    /// The other requests that have not what they had before, by number.
    package let movers: [Int]

    /// How many they are.
    package var moved: Int { movers.count }

    /// Compares the choices before and after a loss. O(requests × log offers).
    ///
    /// - Precondition: both are choices of the problem.
    package init(of resource: Int, in problem: Problem, before: [Int32], after: [Int32]) {
        var (lost, movers) = (0, [Int]())
        for (request, number) in before.enumerated() {
            let takes = problem.option(chosen: number).map { problem.takes(of: $0) }
            if takes?.contains(where: { $0.resource == resource }) == true {
                lost += 1
            } else if after[request] != number {
                movers.append(request)
            }
        }
        self.resource = resource
        self.lost = lost
        self.movers = movers
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

    /// Who moves, in a line of names, so many at most; nil where nobody does.
    package func names(in instance: Instance, most: Int) -> String? {
        if movers.isEmpty { return nil }
        let names = movers.prefix(most).map { instance.requestNames[$0] }.joined(separator: " ")
        let rest = moved > most ? " and \(moved - most) more" : ""
        return "without \(instance.resourceNames[resource]) these move: \(names)\(rest)\n"
    }
}
