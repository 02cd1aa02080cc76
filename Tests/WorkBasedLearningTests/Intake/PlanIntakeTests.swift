import Testing

@testable import WorkBasedLearning

@Suite("Plan files as read")
struct PlanIntakeTests {
    private static let placing = "request,slot,out,back,status\n"
    private static let speaking = "request,speaker,start,end,mode,status\n"

    @Test("A folder without plan files has no plan; one with headers alone has an empty one")
    func none() throws {
        #expect(intake(["schools.csv": "id,name"]).plan == nil)
        #expect(intake(["prices.csv": "case,resource,request,price"]).plan == nil)
        let plan = try #require(intake(["plan.csv": "request,slot,out,back,status"]).plan)
        #expect(plan.placements == [])
    }

    @Test("Placements and sessions are read, columns in any order")
    func reads() throws {
        let plan = try #require(
            intake([
                "plan.csv": "back,out,slot,request\nT2, walk ,O1,R1",
                "speaker_plan.csv": PlanIntakeTests.speaking
                    + "G1,K1,2027-02-16T09:00,2027-02-16T09:40,virtual,published",
            ]).plan)
        #expect(plan.faults == [])
        #expect(
            plan.placements
                == [Placement(request: "R1", slot: "O1", out: .walk, back: .run("T2"))])
        let start = try moment("2027-02-16T09:00")
        let end = try moment("2027-02-16T09:40")
        #expect(
            plan.sessions == [
                Session(request: "G1", speaker: "K1", start: start, end: end, mode: .virtual)
            ])
        #expect(plan.faults(in: try County.make()) == [])
    }

    @Test("A request that stands twice, and a session that cannot be read, are faults")
    func faults() throws {
        let plan = try #require(
            intake([
                "plan.csv": PlanIntakeTests.placing + "R1,O1,walk,walk,\nR1,O1,walk,walk,",
                "speaker_plan.csv": PlanIntakeTests.speaking
                    + "G1,K1,2027-02-30T09:00,2027-02-16T09:40,virtual,",
            ]).plan)
        #expect(
            plan.faults.map(\.description) == [
                "plan.csv:3: request: \"R1\" stands in an earlier row already",
                "speaker_plan.csv:2: start, end or mode cannot be read",
            ])
    }

    @Test("What the register does not have is named")
    func unknown() throws {
        let plan = try #require(
            intake([
                "plan.csv": PlanIntakeTests.placing + "R1,O1,walk,walk,\nR9,O9,T9,virtual,",
                "speaker_plan.csv": PlanIntakeTests.speaking
                    + "R1,K9,2027-02-16T09:00,2027-02-16T09:40,virtual,",
            ]).plan)
        let faults = plan.faults(in: try County.make())
        #expect(
            faults.map(\.description) == [
                "plan.csv:3: request: \"R9\" is no known request",
                "plan.csv:3: slot: \"O9\" is no known slot",
                "plan.csv:3: out: \"T9\" is no known trip",
                "speaker_plan.csv:2: request: \"R1\" is no known speaker request",
                "speaker_plan.csv:2: speaker: \"K9\" is no known speaker",
            ])
    }
}
