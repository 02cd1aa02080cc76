import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("show plan")
struct PlanViewTests {
    @Test("The draft comes first, the published plan by its name")
    func states() {
        var talk = Talk()
        talk.register.published = County.plan([County.walk], [], points: 1099)
        #expect(talk.say("show plan").members["plan"] == "published")
        talk.register.draft = County.plan()
        #expect(talk.say("show plan").members["plan"] == "draft")
        #expect(talk.say("show plan draft").members["points"] == 2000)
        #expect(
            talk.say("show plan published").members == [
                "plan": "published", "points": 1099, "unanswered": 1, "rows": 1,
            ])
    }

    @Test("Placements and sessions with all that people ask for")
    func rows() {
        var talk = Talk()
        talk.register.draft = County.plan()
        let outcome = talk.say("show plan")
        #expect(
            outcome.data == [
                [
                    "request": "R1", "student": "S1", "name": "Ana Example", "slot": "O1",
                    "when": "Tue 16 Feb 2027, 09:00-11:00", "site": "Alder Clinic, main house",
                    "out": "walk", "back": "walk", "state": "draft",
                ],
                [
                    "request": "G1", "section": "C1", "class": "Health 3", "speaker": "K1",
                    "name": "Kim Example", "when": "Wed 17 Feb 2027, 09:00-09:40",
                    "mode": "onsite", "state": "draft",
                ],
            ])
        #expect(outcome.isQuiet)
        let record = AuditRecord(
            user: 1001, action: .look, verb: "show plan", noun: nil, subject: nil)
        #expect(outcome.records == [record])
    }

    @Test("A table of placements fits 100 columns")
    func width() {
        var talk = Talk()
        talk.register.draft = County.plan()
        let lines = talk.say("show plan").lines
        #expect(lines.allSatisfy { $0.count <= 100 })
    }

    @Test("A name is cut where a line is too long, never a time")
    func wholeTimes() {
        var talk = Talk()
        talk.register.draft = County.plan()
        let lines = talk.say("show plan").lines
        #expect(lines.contains { $0.contains("Tue 16 Feb 2027, 09:00-11:00") })
    }

    @Test("A page at a time, sessions behind the last placement")
    func pages() {
        var talk = Talk()
        talk.settings.pageRows = 2
        let placements = ["R1", "R2", "R10"].map {
            Placement(request: $0, slot: "O1", out: .walk, back: .run("T1"))
        }
        talk.register.draft = County.plan(placements)
        let first = talk.say("show plan")
        #expect(first.data.map { $0["request"] } == ["R1", "R2"])
        #expect(first.members == ["plan": "draft", "points": 2000, "rows": 3, "more": 3])
        let second = talk.say("show plan draft from=3")
        #expect(second.data.map { $0["request"] } == ["R10", "G1"])
        #expect(second.data.first?["back"] == "T1")
        #expect(second.members["more"] == nil)
    }

    @Test("What a plan names and nobody knows any more is said so")
    func forgotten() {
        var talk = Talk()
        talk.register.draft = County.plan()
        talk.register.put("O1", [Slot]())
        let row = talk.say("show plan").data.first
        #expect(row?["when"] == "no longer known")
        #expect(row?["site"] == "")
    }

    @Test("Without a plan it says which command makes one")
    func none() {
        var talk = Talk()
        #expect(
            talk.say("show plan").failure
                == Failure(.notFound, "there is no published plan; plan makes a draft"))
        #expect(
            talk.say("show plan draft").failure
                == Failure(.notFound, "there is no draft plan; plan makes a draft"))
        #expect(
            talk.say("show plan old").failure
                == Failure(.badArgument, "\"old\" is no plan; say draft or published"))
        #expect(talk.say("show plan old").records.isEmpty)
        talk.register.draft = County.plan()
        #expect(
            talk.say("show plan published").failure
                == Failure(
                    .notFound, "there is no published plan; publish makes one of the draft"))
    }
}
