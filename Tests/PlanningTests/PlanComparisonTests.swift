import Planning
import Testing
import WorkBasedLearning

@Suite struct PlanComparisonTests {
    private func placement(_ request: String, _ slot: String, _ out: Leg = .walk) -> Placement {
        Placement(request: request, slot: slot, out: out, back: .walk)
    }

    private func session(_ request: String, _ minute: Int, _ mode: Mode = .onsite) -> Session {
        Session(
            request: request, speaker: "K1", start: Moment(day: County.slotDay, minute: minute),
            end: Moment(day: County.slotDay, minute: minute + 30), mode: mode)
    }

    @Test func tellsWhatWouldChange() {
        let published = plan(
            [
                placement("R1", "O1"), placement("R2", "O1"), placement("R3", "O1"),
                placement("R10", "O1"), placement("R9", "O1"),
            ],
            [session("G1", 540), session("G2", 540), session("G3", 540)])
        let draft = plan(
            [
                placement("R1", "O1"), placement("R2", "O2"), placement("R3", "O1", .run("T1")),
                placement("R4", "O1"),
            ],
            [session("G1", 555), session("G2", 540, .virtual), session("G4", 540)])
        let comparison = PlanComparison(draft: draft, published: published)
        #expect(comparison.placements.new == ["R4"])
        #expect(comparison.placements.moved == ["R2"])
        #expect(comparison.placements.rerouted == ["R3"])
        #expect(comparison.placements.dropped == ["R9", "R10"])
        #expect(comparison.sessions.new == ["G4"])
        #expect(comparison.sessions.moved == ["G1"])
        #expect(comparison.sessions.rerouted == ["G2"])
        #expect(comparison.sessions.dropped == ["G3"])
    }

    @Test func noPlanIsAnEmptyOne() {
        let one = plan([placement("R1", "O1")])
        #expect(PlanComparison(draft: one, published: nil).placements.new == ["R1"])
        #expect(PlanComparison(draft: nil, published: one).placements.dropped == ["R1"])
        #expect(PlanComparison(draft: one, published: one).placements.isEmpty)
    }
}
