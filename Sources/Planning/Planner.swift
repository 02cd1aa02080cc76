package import Solving
package import WorkBasedLearning

/// Makes plans: lists the options that the rules leave, and lets a solver choose among them.
package struct Planner: Sendable {
    private let settings: PlanningSettings
    private let solver: any Solver
    private let team: Team
    private let clock: @Sendable () -> Double

    /// - Parameters:
    ///   - team: who works; no plan depends on how many they are.
    ///   - clock: seconds that only ever grow, for orders with a limit of seconds.
    package init(
        settings: PlanningSettings, solver: any Solver, team: Team = .alone,
        clock: @escaping @Sendable () -> Double = { 0 }
    ) {
        self.team = team
        self.settings = settings
        self.solver = solver
        self.clock = clock
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
        let begun = clock()
        let settled = Settled(register, settings: settings, asOf: order.asOf)
        let list = options(register, order, settled, stop, progress)
        var limits = Limits(
            seed: order.seed, effort: order.effort, stop: stop,
            seconds: order.seconds.map { left(of: $0, listing: clock() - begun) },
            clock: clock, team: team)
        limits.dividesRequests = false
        let outcome = solver.solve(list.problem, limits: limits) {
            progress(PlanProgress($0))
        }
        let market = Market(list.problem, outcome)
        return PlanResult(
            plan: plan(register, order, list, outcome, settled.plan),
            requests: list.problem.requestCount, shortfall: Shortfall(list, outcome, market),
            scarcest: Scarce.scarcest(list, market),
            ending: list.isCutShort ? .asked : Ending(outcome.stopped),
            effort: outcome.effort, optionCount: list.problem.optionCount)
    }

    /// Lists the options among which a plan would choose.
    package func options(
        of register: Register, order: PlanOrder, stop: StopFlag,
        progress: (PlanProgress) -> Void
    ) -> OptionList {
        let settled = Settled(register, settings: settings, asOf: order.asOf)
        return options(register, order, settled, stop, progress)
    }

    private func options(
        _ register: Register, _ order: PlanOrder, _ settled: Settled, _ stop: StopFlag,
        _ progress: (PlanProgress) -> Void
    ) -> OptionList {
        OptionList(
            register, settings: settings, asOf: order.asOf, settled: settled, stop: stop,
            team: team
        ) {
            progress(PlanProgress(stage: PlanProgress.listing, done: $0, of: $1))
        }
    }

    /// What listing leaves the solver of a ceiling of seconds. To verify the proof and to judge the
    /// plan, which follow, takes about half as long as the list.
    private func left(of seconds: Double, listing: Double) -> Double {
        max(0, seconds - 1.5 * listing)
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
            asOf: order.asOf, seed: order.seed, points: settled.points + outcome.points,
            proof: proof(list, outcome, settled))
    }

    /// The proof of a plan's bound, where its certificate stands: it is verified anew from the
    /// options alone.
    private func proof(_ list: OptionList, _ outcome: Outcome, _ settled: Plan) -> Proof? {
        guard !list.isCutShort, let certificate = outcome.certificate,
            certificate.verify(list.problem) == certificate.bound
        else { return nil }
        return Proof(certificate, list, settled: settled.points)
    }
}
