import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("compare")
struct CompareTests {
    private func placement(_ request: String, _ slot: String, _ out: Leg = .walk) -> Placement {
        Placement(request: request, slot: slot, out: out, back: .walk)
    }

    @Test("Who is new, moved, rerouted and dropped")
    func differences() {
        var talk = Talk()
        talk.register.published = County.plan([
            placement("R1", "O1"), placement("R2", "O1"), placement("R3", "O1"),
            placement("R4", "O1"),
        ])
        talk.register.draft = County.plan(
            [
                placement("R1", "O1"), placement("R2", "O2"), placement("R3", "O1", .run("T1")),
                placement("R5", "O1"),
            ], [])
        let outcome = talk.say("compare")
        #expect(
            outcome.data == [
                ["change": "new", "request": "R5", "from": "", "to": "O1 (walk, walk)"],
                [
                    "change": "moved", "request": "R2", "from": "O1 (walk, walk)",
                    "to": "O2 (walk, walk)",
                ],
                [
                    "change": "rerouted", "request": "R3", "from": "O1 (walk, walk)",
                    "to": "O1 (T1, walk)",
                ],
                ["change": "dropped", "request": "R4", "from": "O1 (walk, walk)", "to": ""],
                [
                    "change": "dropped", "request": "G1", "from": "K1, Wed 17 Feb 2027, 09:00",
                    "to": "",
                ],
            ])
        #expect(outcome.members == ["new": 1, "moved": 1, "rerouted": 1, "dropped": 2])
        #expect(outcome.isQuiet)
        let record = AuditRecord(
            user: 1001, action: .look, verb: "compare", noun: nil, subject: nil)
        #expect(outcome.records == [record])
    }

    @Test("The same plan twice is said to be the same")
    func same() {
        var talk = Talk()
        talk.register.published = County.plan()
        talk.register.draft = County.plan()
        #expect(
            talk.say("compare").lines == [
                "# The draft is the same as the published plan.",
                "OK new=0 moved=0 rerouted=0 dropped=0",
            ])
    }

    @Test("Without a published plan all is new; without a draft there is nothing to compare")
    func missing() {
        var talk = Talk()
        #expect(
            talk.say("compare").failure
                == Failure(.notFound, "there is no draft to compare; plan makes one"))
        talk.register.draft = County.plan()
        #expect(talk.say("compare").members["new"] == 2)
    }
}
