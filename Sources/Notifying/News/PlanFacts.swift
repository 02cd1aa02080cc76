import WorkBasedLearning

/// A plan with what a register knows about its parts, looked up once for all who are told of it.
final class PlanFacts: Sendable {
    let plan: Plan
    let directory: Directory
    let placed: [Placed]
    let visits: [Visit]

    /// O(n) in the plan.
    init(_ plan: Plan, in directory: Directory) {
        (self.plan, self.directory) = (plan, directory)
        placed = Placed.all(of: plan, in: directory)
        visits = Visit.all(of: plan, in: directory.register)
    }

    /// O(n) in the plan.
    convenience init(_ plan: Plan, in register: Register) {
        self.init(plan, in: Directory(register))
    }

    var register: Register { directory.register }
}
