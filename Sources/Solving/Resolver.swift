/// A problem that changes a little, again and again, with what was worked out for it.
///
/// Made once, it answers a change of capacities without starting over: the model stays, prices move
/// only where the change put them out of balance, and only who lost an option looks for another.
/// Belongs to one thread at a time.
package final class Resolver {
    /// The problem as it is now, and what was found last.
    package private(set) var problem: Problem
    package private(set) var outcome: Outcome

    private var model: Model?

    /// Whether there is a model: not so after a stop.
    private var isMade = true

    /// - Parameter outcome: of this problem or one much like it with the same numbers.
    package init(_ problem: Problem, _ outcome: Outcome) {
        self.problem = problem
        self.outcome = outcome
        model = Reduction.model(of: problem, watch: Watch(Limits(seed: 0)))
    }

    /// Finds a choice for other capacities of some resources, starting from the last one.
    ///
    /// What nobody may take any more has a capacity of 0. Of the limits only the seed, the team and
    /// what ends the work count. Some dozens of passes over the offers.
    package func resolve(capacity units: [Int: Int32], limits: Limits) -> Outcome {
        problem = problem.replacing(capacity: units)
        let watch = Watch(limits)
        if !(isMade && units.allSatisfy { change($0.key, to: $0.value) }) {
            model = Reduction.model(of: problem, watch: watch)
        }
        isMade = false
        guard let model = model.take() else {
            let kept = problem.validPart(of: outcome.choice)
            outcome = KernelSolver.unprepared(problem, from: kept, watch)
            return outcome
        }
        var round = Round(problem, model, limits, watch)
        round.begin(model, Start(outcome))
        outcome = round.outcome
        self.model = consume model
        isMade = true
        return outcome
    }

    /// Changes the model in place; false where it has to be made anew.
    private func change(_ resource: Int, to units: Int32) -> Bool {
        model?.change(Int32(resource), to: max(0, units)) ?? false
    }
}
