package import Solving
package import WorkBasedLearning

/// Makes plans: lists the options that the rules leave, and lets a solver choose among them.
package struct Planner: Sendable {
    private let settings: PlanningSettings
    private let solver: any Solver

    package init(settings: PlanningSettings, solver: any Solver) {
        self.settings = settings
        self.solver = solver
    }

    /// Plans for a register; works on the calling thread until it is done or the flag is raised.
    ///
    /// The same register, settings, seed and effort give the same plan. A plan that was stopped
    /// early is allowed too, only worth less. What is settled stays as it is published, and what
    /// is chosen fits around it.
    package func plan(
        _ register: Register, order: PlanOrder, stop: StopFlag = StopFlag(),
        progress: (PlanProgress) -> Void = { _ in }
    ) -> PlanResult {
        let settled = Settled(register, settings: settings, asOf: order.asOf)
        let list = OptionList(
            register, settings: settings, asOf: order.asOf, settled: settled, stop: stop
        ) {
            progress(PlanProgress(stage: PlanProgress.listing, done: $0, of: $1))
        }
        let limits = Limits(seed: order.seed, effort: order.effort, stop: stop)
        let outcome = solver.solve(list.problem, limits: limits) {
            progress(PlanProgress(stage: PlanProgress.choosing, done: $0.done, of: $0.of))
        }
        let requests = 0..<list.problem.requestCount
        let withoutOptions = requests.count { list.problem.options(of: $0).isEmpty }
        return PlanResult(
            plan: plan(register, order, list, outcome, settled.plan), requests: requests.count,
            withoutOptions: withoutOptions - settled.plan.count,
            bound: list.isCutShort ? nil : outcome.bound.map { $0 + settled.plan.points },
            stopped: list.isCutShort ? .asked : outcome.stopped,
            optionCount: list.problem.optionCount)
    }

    private func plan(
        _ register: Register, _ order: PlanOrder, _ list: OptionList, _ outcome: Outcome,
        _ settled: Plan
    ) -> Plan {
        var (placements, sessions) = (settled.placements, settled.sessions)
        for (request, option) in outcome.choice.enumerated() where option >= 0 {
            if request < list.studentRequestCount {
                placements.append(list.placement(request, Int(option)))
            } else {
                sessions.append(list.session(request, Int(option)))
            }
        }
        return Plan(
            placements: placements, sessions: sessions, revision: register.revision,
            asOf: order.asOf, seed: order.seed, points: settled.points + outcome.points)
    }
}

/// What is asked of a planner.
package struct PlanOrder: Sendable, Equatable {
    /// The moment for which the plan is made; the lead time counts from it.
    package var asOf: Moment
    package var seed: UInt64
    /// Units of the solver's work; nil for its own measure.
    package var effort: Int?

    package init(asOf: Moment, seed: UInt64, effort: Int? = nil) {
        self.asOf = asOf
        self.seed = seed
        self.effort = effort
    }
}

/// A plan, and how good it is.
package struct PlanResult: Sendable, Equatable {
    package let plan: Plan
    /// Student and speaker requests.
    package let requests: Int
    /// The requests that no rule-abiding plan could serve; those that are settled are served.
    package let withoutOptions: Int
    /// No plan has more points than this; nil where nothing was shown.
    package let bound: Int?
    package let stopped: Stopped
    package let optionCount: Int
}

/// How far a planner has come.
package struct PlanProgress: Sendable, Equatable {
    /// ``listing`` or ``choosing``, as people read it.
    package let stage: String
    package let done: Int
    package let of: Int

    package static let listing = "listing options"
    package static let choosing = "choosing"
}
