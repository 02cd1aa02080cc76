import Commands
import Planning
import WorkBasedLearning

/// What a shift tells in the place of mails that a change has overtaken.
extension Shift {
    /// What still stands in the published plan of what they told of or confirmed. O(plan) where
    /// there are any.
    func announcements(insteadOf overtaken: Overtaken, _ register: Register) -> [Announcement] {
        guard let plan = register.published else { return [] }
        return tidings(of: plan, about: overtaken.matters, register)
            + confirmations(of: overtaken.accepted, in: plan, register)
    }

    /// What a plan newly tells of matters.
    private func tidings(
        of plan: Plan, about matters: Set<Matter>, _ register: Register
    ) -> [Announcement] {
        if matters.isEmpty { return [] }
        return ports.announcements(plan, register, staff.clock.local).announcements.filter {
            $0.tellings.contains { matters.contains($0.matter) && $0.told != nil }
        }
    }

    /// The confirmations of askings of which a plan still holds a part.
    private func confirmations(
        of askings: Set<Matter>, in plan: Plan, _ register: Register
    ) -> [Announcement] {
        if askings.isEmpty { return [] }
        let subjects = Set(askings.map(\.subject))
        let part = Plan(
            part: plan.placements.filter {
                register.key(.slot, $0.slot).map(subjects.contains) ?? false
            },
            plan.sessions.filter {
                register.key(.speakerRequest, $0.request).map(subjects.contains) ?? false
            })
        return ports.acceptances(part, register, staff.clock.local).announcements.filter {
            $0.matter.confirmedAsk.map(askings.contains) ?? false
        }
    }
}
