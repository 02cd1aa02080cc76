import Testing
import Wire
import WorkBasedLearning

@testable import Commands

/// What is asked about, and the plan against the facts of today.
@Suite("A request that is asked about")
struct AskedRequestTests {
    private let place = County.place
    private let stale =
        " facts have changed since the draft was made (revision 7, now 9); prices are those of the "
        + "draft; plan again for new ones"

    /// Adds a student with a request, and gives its place in the slot.
    private func addStudent(_ number: Int, to register: inout Register) -> Placement {
        register.add(
            Student.self,
            ["id": "S\(number)", "name": "Ben Example", "school": "H1", "grade": "12"])
        register.add(
            Request.self,
            ["id": "R\(number)", "student": "S\(number)", "kind": "job_shadow"])
        return Placement(request: "R\(number)", slot: "O1", out: .walk, back: .walk)
    }

    @Test("A student or class stands for the only request, and of several one must be named")
    func standIns() {
        var talk = Talk()
        let (student, section) = (talk.say("why S1").text, talk.say("why C1").text)
        #expect(talk.say("why R1").text == student)
        #expect(talk.say("why G1").text == section)
        talk.say("add request id=R10 student=S1 kind=job_shadow")
        talk.say("add request id=R3 student=S1 kind=job_shadow")
        #expect(talk.say("why S1").isQuestion)
        #expect(talk.say("2").text == talk.say("why R3").text)
        talk.conversation.strict = true
        let outcome = talk.say("why S1")
        #expect(
            outcome.failure
                == Failure(
                    .ambiguous, "S1 has 3 requests; say why with one of them: R1, R3, R10",
                    wanted: Wanted(
                        "request",
                        among: ["R1", "R3", "R10"].map { Wanted.Choice($0, "job shadow") })))
        #expect(outcome.data.map { $0["candidate"] } == ["R1", "R3", "R10"])
        #expect(outcome.records.isEmpty)
    }

    @Test(
        "What is no request gets the nearest one, whether of a student or of a class",
        arguments: [
            ("why R9", "there is no request \"R9\"; did you mean R1?"),
            ("why G9", "there is no request \"G9\"; did you mean G1?"),
            ("why something-else", "there is no request \"something-else\""),
            ("why S2", "S2 has no request"),
            ("why K1", "K1 is a speaker, not a request; why takes a request, a student or a class"),
            (
                "why E1",
                "E1 is an employer, not a request; why takes a request, a student or a class"
            ),
            ("why O1", "O1 is a slot, not a request; why takes a request, a student or a class"),
            ("why R1 draft", "there is no draft plan; plan makes a draft"),
            ("why R1 published", "there is no published plan; plan makes a draft"),
        ])
    func unknown(line: String, text: String) {
        var talk = Talk()
        County.addSecondStudent(to: &talk.register)
        talk.register.put("R2", [Request]())
        let outcome = talk.say(line)
        #expect(outcome.failure == Failure(.notFound, text))
        #expect(outcome.records.isEmpty)
    }

    @Test("That facts changed after the draft is said first; keeping the draft is no change")
    func staleDraft() {
        var talk = Talk()
        talk.register.draft = County.plan()
        talk.register.revision = 8
        #expect(!talk.say("why R1").text.contains("facts have changed"))
        talk.say("set slot O1 max=3")
        let outcome = talk.say("why R1")
        #expect(outcome.lines.first == stale)
        #expect(outcome.data.first == ["made_from_revision": 7, "revision": 9])
        #expect(talk.say("why not R1 in O1").lines.first == stale)
    }

    @Test("Of a published plan it cannot be told for certain; an import counts once")
    func stalePublished() {
        var talk = Talk()
        talk.register.published = County.plan()
        talk.register.revision = 9
        #expect(!talk.say("why R1").text.contains("changed"))
        talk.register.revision = 10
        #expect(
            talk.say("why R1").lines.first
                == " facts may have changed since the published plan was made (revision 7, now "
                + "10); prices are those of the published plan; plan again for new ones")
        talk.register.published?.asOf = nil
        talk.register.revision = 8
        #expect(!talk.say("why R1").text.contains("changed"))
        talk.register.revision = 9
        #expect(talk.say("why R1").text.contains("facts may have changed"))
    }

    @Test("A slot or speaker that is gone is named, and so is a way that there is no more")
    func gone() {
        var talk = Talk()
        let ride = Placement(request: "R1", slot: "O1", out: .run("T9"), back: .walk)
        talk.register.draft = County.plan([ride])
        let beginning = " the draft gives R1 "
        let end = "; by today's facts the rules would not allow it: "
        #expect(
            talk.say("why R1").lines.first
                == beginning + "\(place), out T9, back walk" + end
                + "only other ways lead there and back")
        talk.register.put("O1", [Slot]())
        let outcome = talk.say("why R1")
        let removed = "slot O1 has been removed"
        #expect(outcome.lines.first == beginning + "O1, out T9, back walk" + end + removed)
        #expect(outcome.data.first?["reasons"] == .list([removed]))
        #expect(outcome.lines.contains(" there are no slots"))
        talk.register.put("K1", [Speaker]())
        #expect(talk.say("why G1").text.contains(end + "speaker K1 has been removed\n"))
    }

    @Test("A slot that the plan overfills is said to be overfilled")
    func excess() {
        var talk = Talk()
        let others = (2...3).map { addStudent($0, to: &talk.register) }
        talk.register.draft = County.plan([County.walk] + others)
        talk.say("set slot O1 max=2")
        #expect(
            talk.say("why R1").lines.first
                == " the draft gives R1 \(place), out walk, back walk, 1062 points; O1 now holds "
                + "2, and the plan sends 3")
    }

    @Test("Who holds a slot at its minimum would leave it with too few")
    func bond() {
        var talk = Talk()
        let other = addStudent(2, to: &talk.register)
        let ride = Placement(request: "R1", slot: "O1", out: .run("T1"), back: .walk)
        talk.register.draft = County.plan([ride, other])
        talk.say("set slot O1 min=2 max=3")
        #expect(!talk.say("why R1").text.contains("would leave"))
        talk.register.add(
            Slot.self,
            [
                "id": "O2", "site": "W1", "kind": "job_shadow", "start": "2027-02-17T09:00",
                "end": "2027-02-17T11:00", "max": "3",
            ])
        let words = " R1 would leave O1 with 1, and it needs 2"
        let outcome = talk.say("why R1")
        #expect(outcome.lines.contains(words))
        #expect(outcome.data.last == ["leaves": "O1", "others": 1, "minimum": 2])
        #expect(talk.say("why not R1 in O2").lines.contains(words))
        #expect(!talk.say("why not R1 in O1").lines.contains(words))
        let third = addStudent(3, to: &talk.register)
        talk.register.draft = County.plan([ride, other, third])
        #expect(!talk.say("why R1").lines.contains(words))
    }
}
