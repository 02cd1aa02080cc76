import Testing
import WorkBasedLearning

@Suite("Plans")
struct PlanTests {
    @Test("A way is written as a word or the id of its run, and read back")
    func legs() {
        let legs: [(Leg, String)] = [
            (.walk, "walk"), (.drive, "drive"), (.virtual, "virtual"), (.run("T1"), "T1"),
        ]
        for (leg, text) in legs {
            #expect(leg.description == text)
            #expect(Leg(text) == leg)
        }
    }

    @Test("Placements and sessions stand in natural order of requests")
    func order() throws {
        let start = try moment("2027-02-16T09:00")
        let plan = Plan(
            placements: ["R10", "R2"].map {
                Placement(request: $0, slot: "O1", out: .walk, back: .walk)
            },
            sessions: ["G10", "G9"].map {
                Session(request: $0, speaker: "K1", start: start, end: start, mode: .virtual)
            }, revision: 0, asOf: nil, seed: 0, points: 0)
        #expect(plan.placements.map(\.request) == ["R2", "R10"])
        #expect(plan.sessions.map(\.request) == ["G9", "G10"])
        #expect(plan.count == 4)
    }
}
