package import WorkBasedLearning

/// The part of the published plan that a new plan no longer touches.
///
/// A published placement or session that starts before the lead time is over is settled, as long
/// as the register still allows it: people are on their way to it, or have been there. It stays
/// exactly as it is, its request gets no other option, and what it uses up is gone for others.
package struct Settled: Sendable {
    /// The settled placements and sessions, with their points.
    package let plan: Plan

    /// Nothing is settled.
    package static let nothing = Settled(plan: Settled.emptyPlan)

    private static let emptyPlan = Plan(
        placements: [], sessions: [], revision: 0, asOf: nil, seed: 0, points: 0)

    private init(plan: Plan) { self.plan = plan }

    /// Finds what is settled in a register at the moment for which a plan is made.
    ///
    /// Where settled ones compete for something scarce, such as a limit that was lowered, the later
    /// ones in natural order of requests are free again. O(published placements and sessions).
    package init(_ register: Register, settings: PlanningSettings, asOf: Moment) {
        guard var plan = register.published else {
            self = .nothing
            return
        }
        let earliestStart = asOf.minutes + settings.leadTimeHours * 60
        plan.asOf = nil
        plan.placements.removeAll { placement in
            register.slots[placement.slot].map { $0.start.minutes >= earliestStart } ?? true
        }
        plan.sessions.removeAll { $0.start.minutes >= earliestStart }
        self.plan = PlanAudit(settings: settings).pruned(plan, in: register).plan
    }
}
