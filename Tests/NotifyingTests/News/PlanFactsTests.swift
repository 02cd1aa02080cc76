import Testing
import WorkBasedLearning

@testable import Notifying

@Suite struct PlanFactsTests {
    @Test("Placements and sessions that the register knows, in the order of the plan")
    func known() {
        var district = District()
        let facts = PlanFacts(district.plan, in: district.register)
        #expect(facts.placed.map(\.placement) == district.plan.placements)
        #expect(facts.visits.map(\.session) == district.plan.sessions)
        #expect(!facts.placed.isEmpty && !facts.visits.isEmpty)
        let lost = district.plan.placements[0].slot
        district.put(owner: lost, [Slot]())
        let rest = PlanFacts(district.plan, in: district.register)
        #expect(
            rest.placed.map(\.placement) == district.plan.placements.filter { $0.slot != lost })
    }
}
