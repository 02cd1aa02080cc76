package import WorkBasedLearning

/// Judges plans by reading the rules once more, apart from all that makes plans.
///
/// Shares no code with rules, options, journeys and solver, so that a mistake on one road shows.
/// The lead time is judged against the moment for which the plan was made, where it is known, and
/// not for what stands just so in the register's published plan.
package struct PlanAudit: Sendable {
    private let settings: PlanningSettings

    package init(settings: PlanningSettings) {
        self.settings = settings
    }

    /// Everything about a plan that breaks a rule, in the plan's order; empty for an allowed plan.
    ///
    /// O(placements + sessions). Of those that compete for something scarce the later ones in
    /// natural order of requests are at fault.
    package func violations(of plan: Plan, in register: Register) -> [Violation] {
        let entries = judge(plan, in: register)
        let sound = entries.indices.filter { entries[$0].fault == nil }
        var faults = AuditCapacity.overfull(sound, of: entries)
        faults.merge(AuditCapacity.underfull(sound, of: entries)) { first, _ in first }
        return entries.enumerated().compactMap { number, entry in
            (entry.fault ?? faults[number]).map(entry.violation)
        }
    }

    /// A plan without all that breaks a rule, and why each of those left.
    ///
    /// What is wrong by itself leaves first; then, until nothing changes, a slot below its minimum
    /// loses everybody, and of those who compete for something scarce the later ones leave.
    package func pruned(_ plan: Plan, in register: Register) -> Pruned {
        let entries = judge(plan, in: register)
        var faults: [Int: String] = [:]
        for (number, entry) in entries.enumerated() { faults[number] = entry.fault }
        while true {
            var rest = entries.indices.filter { faults[$0] == nil }
            let underfull = AuditCapacity.underfull(rest, of: entries)
            rest.removeAll { underfull[$0] != nil }
            let overfull = AuditCapacity.overfull(rest, of: entries)
            if underfull.isEmpty, overfull.isEmpty { break }
            faults.merge(underfull) { first, _ in first }
            faults.merge(overfull) { first, _ in first }
        }
        let rest = entries.indices.filter { faults[$0] == nil }.map { entries[$0] }
        let dropped = faults.keys.sorted()
            .compactMap { number in faults[number].map(entries[number].violation) }
            .sorted { inNaturalOrder($0.request, $1.request) }
        return Pruned(plan: Self.plan(of: rest, like: plan), dropped: dropped)
    }

    /// The points of all placements and sessions of a plan that are allowed each by itself.
    ///
    /// What is kept earns its points against the register's published plan.
    package func points(of plan: Plan, in register: Register) -> Int {
        judge(plan, in: register).reduce(0) { $0 + $1.points }
    }

    private func judge(_ plan: Plan, in register: Register) -> [AuditEntry] {
        let placements = PlacementAudit(register, settings, asOf: plan.asOf)
        let sessions = SessionAudit(register, settings, asOf: plan.asOf)
        var seen: Set<String> = []
        let firsts = (plan.placements.map(\.request) + plan.sessions.map(\.request))
            .map { seen.insert($0).inserted }
        let placed = zip(plan.placements, firsts).map(\.self).mapInShares(of: Self.share) {
            (placement, isFirst) in
            AuditEntry(placement: placement, isFirst: isFirst) { () throws(Complaint) in
                try placements.judge(placement)
            }
        }
        return placed
            + zip(plan.sessions, firsts.dropFirst(placed.count)).map { session, isFirst in
                AuditEntry(session: session, isFirst: isFirst) { () throws(Complaint) in
                    try sessions.judge(session)
                }
            }
    }

    /// Placements that one processor judges one after the other.
    private static let share = 256

    private static func plan(of entries: [AuditEntry], like plan: Plan) -> Plan {
        Plan(
            placements: entries.compactMap(\.placement), sessions: entries.compactMap(\.session),
            revision: plan.revision, asOf: plan.asOf, seed: plan.seed,
            points: entries.reduce(0) { $0 + $1.points }, proof: plan.proof)
    }
}
