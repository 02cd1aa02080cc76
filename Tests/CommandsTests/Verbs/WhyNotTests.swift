import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("why not")
struct WhyNotTests {
    private let place = County.place

    @Test("With no plan it says that the rules allow it")
    func noPlan() {
        var talk = Talk()
        #expect(
            talk.say("why not R1 in O1").lines == [
                " the rules allow R1 in \(place), out walk, back walk, 1062 points",
                "# No plan has given anything away yet; plan makes a draft.",
                "OK request=R1 target=O1 allowed=yes",
            ])
    }

    @Test("What the plan gives already is said to be given")
    func given() {
        var talk = Talk()
        talk.register.draft = County.plan()
        let outcome = talk.say("why not R1 in O1")
        #expect(
            outcome.lines == [
                " the draft gives R1 \(place)", "OK request=R1 target=O1 allowed=yes",
            ])
        #expect(
            outcome.data == [
                ["plan": "draft", "slot": "O1", "out": "walk", "back": "walk"]
            ])
        talk.register.published = talk.register.draft
        talk.register.draft = nil
        #expect(talk.say("why not R1 in O1").lines[0] == " the published plan gives R1 \(place)")
    }

    @Test("Each rule that closes it has its reason")
    func closed() {
        var talk = Talk()
        talk.say("set slot O1 grades=12 min_age=18")
        let outcome = talk.say("why not R1 in O1")
        #expect(
            outcome.lines == [
                " R1 cannot take \(place): one must be 18 on that day, and the student is 16 "
                    + "(rule age)",
                " R1 cannot take \(place): it is for grade 12, and the student is in grade 11 "
                    + "(rule grade)",
                "OK request=R1 target=O1 allowed=no",
            ])
        #expect(
            outcome.json == [
                #"{"data":{"reason":"one must be 18 on that day, and the student is 16","#
                    + #""rule":"age"}}"#,
                #"{"data":{"reason":"it is for grade 12, and the student is in grade 11","#
                    + #""rule":"grade"}}"#,
                #"{"ok":{"allowed":false,"request":"R1","target":"O1"}}"#,
            ])
    }

    @Test("A way that is missing is said to be missing")
    func journey() {
        var talk = Talk()
        talk.say("set student S1 travel=ride")
        #expect(
            talk.say("why not R1 in O1").lines.first
                == " R1 cannot take \(place): a run arrives within 45 minutes before 09:00 but "
                + "none leaves within 45 minutes after 11:00, and the student may not walk or "
                + "drive (rule journey)")
    }

    @Test("A full slot is said to be full, with its price, and an open one to be open")
    func fullSlot() {
        var talk = Talk.ofFullSlot(price: 250)
        #expect(
            talk.say("why not R1 in O1").lines == [
                " the rules allow R1 in \(place), out walk, back walk, 1062 points: the slot is "
                    + "full (1 of 1), one more would be worth about 250 points",
                "OK request=R1 target=O1 allowed=yes",
            ])
        talk.say("set slot O1 max=2")
        talk.register.revision = 7
        #expect(
            talk.say("why not R1 in O1").lines == [
                " the rules allow R1 in \(place), out walk, back walk, 1062 points",
                "# Where nothing is said to stand in the way, a new plan may give it, unless it "
                    + "is worth more to others.",
                "OK request=R1 target=O1 allowed=yes",
            ])
    }

    @Test("A class asks about a speaker")
    func speaker() {
        var talk = Talk()
        talk.register.draft = County.plan()
        #expect(talk.say("why not G1 with K1").lines[0] == " the draft gives G1 K1 (Kim Example)")
        talk.say("set speaker K1 modes=virtual")
        #expect(
            talk.say("why not G1 with K1").lines == [
                " G1 cannot have K1 (Kim Example): the request asks for an onsite session, and the "
                    + "speaker gives only virtual ones (rule speaker-mode)",
                "OK request=G1 target=K1 allowed=no",
            ])
    }

    @Test("A speaker who comes elsewhere is said to be taken")
    func takenSpeaker() {
        var talk = Talk()
        talk.say("set speaker K1 monthly_limit=1")
        talk.register.add(
            SpeakerRequest.self,
            [
                "id": "G2", "section": "C1", "earliest": "2027-02-01", "latest": "2027-02-26",
                "minutes": "40",
            ])
        let other = Session(
            request: "G2", speaker: "K1", start: moment("2027-02-17T09:00"),
            end: moment("2027-02-17T09:40"), mode: .onsite)
        talk.register.draft = County.plan([], [other])
        talk.register.draft?.proof = County.proof("speaker-month:K1:2027-02", 1)
        let outcome = talk.say("why not G1 with K1")
        #expect(
            outcome.lines == [
                " the rules allow G1 with K1 (Kim Example), Wed 3 Feb 2027, 09:00-09:40, onsite, "
                    + "1144 points: the monthly limit of Kim Example is reached (1 of 1 in Feb "
                    + "2027), one more would be worth about 1 point",
                "OK request=G1 target=K1 allowed=yes",
            ])
        #expect(
            outcome.data == [
                [
                    "speaker": "K1", "start": "2027-02-03T09:00", "end": "2027-02-03T09:40",
                    "mode": "onsite", "points": 1144,
                    "lacks": .list(["speaker-month:K1:2027-02"]), "used": .list(["1"]),
                    "capacity": .list(["1"]), "minimum": .list(["1"]), "prices": .list(["1.00"]),
                ]
            ])
    }

    @Test("A student or class may stand for the only request; either joining word will do")
    func standIns() {
        var talk = Talk()
        let student = talk.say("why not R1 in O1").text
        #expect(talk.say("why not S1 in O1").text == student)
        #expect(talk.say("why not R1 with O1").text == student)
        #expect(talk.say("why not R1 O1").text == student)
        #expect(talk.say("why not R1 target=O1").text == student)
        let section = talk.say("why not G1 with K1").text
        #expect(talk.say("why not C1 with K1").text == section)
        talk.say("add request id=R3 student=S1 kind=job_shadow")
        #expect(talk.say("why not S1 in O1").isQuestion)
        #expect(talk.say("R3").members["request"] == "R3")
    }

    @Test("What is not known gets the nearest that is")
    func unknown() {
        var talk = Talk()
        talk.say("add employer id=E2 name=Mill")
        let answers = [
            ("why not R9 in O1", "there is no request \"R9\"; did you mean R1?"),
            ("why not R1 in O9", "there is no slot \"O9\"; did you mean O1?"),
            ("why not G1 with K9", "there is no speaker \"K9\"; did you mean K1?"),
            ("why not R1 in K1", "there is no slot \"K1\"; did you mean O1?"),
            ("why not R1 in E1", "E1 is an employer; its slots are O1 (why not R1 in O1)"),
            ("why not R1 W1", "W1 is a site; its slots are O1 (why not R1 in O1)"),
            ("why not R1 in E2", "E2 is an employer and has no slots"),
        ]
        for (line, text) in answers {
            let outcome = talk.say(line)
            #expect(outcome.failure == Failure(.notFound, text))
            #expect(outcome.records.isEmpty)
        }
    }

    @Test("A slot whose site is not known is not judged")
    func unjudged() {
        var talk = Talk()
        talk.register.put("W1", [Site]())
        #expect(
            talk.say("why not R1 in O1").failure
                == Failure(
                    .unavailable, "O1 cannot be judged: what it belongs to is not known"))
    }

    @Test("Words that are missing or none of the sentence's are said")
    func badForm() {
        var talk = Talk()
        #expect(
            talk.say("why not R1 near O1").failure
                == Failure(
                    .badArgument,
                    "why not does not take \"O1\"; say: why not REQUEST TARGET "
                        + "[plan=draft|published]"))
        #expect(
            talk.say("why not R1").lines == [
                "? Still missing: target, the slot's or the speaker's id (or cancel)"
            ])
        #expect(talk.say("O1").isOK)
        for line in ["why R1 in O1", "why R1 with O1"] {
            #expect(
                talk.say(line).failure
                    == Failure(
                        .badArgument, "did you mean: \(line.replacing("why", with: "why not"))?"))
        }
    }

    @Test("Either plan can be asked about")
    func plans() {
        var talk = Talk()
        talk.register.published = County.plan()
        talk.register.draft = County.plan([], [])
        let given = " the published plan gives R1 \(place)"
        #expect(talk.say("why not R1 in O1 plan=published").lines.first == given)
        #expect(talk.say("why not R1 in O1").lines.first?.contains("the rules allow") == true)
    }

    @Test("The look is on record with the request's key, and nothing else happens")
    func record() {
        var talk = Talk()
        for (line, noun, id) in [
            ("why not R1 in O1", Noun.request, "R1"),
            ("why not G1 with K1", .speakerRequest, "G1"),
        ] {
            let outcome = talk.say(line)
            let key = talk.register.key(noun, id)
            #expect(key != nil)
            #expect(
                outcome.records == [
                    AuditRecord(
                        user: 1001, action: .look, verb: "why not", noun: noun, subject: key)
                ])
            #expect(outcome.isQuiet && outcome.events.isEmpty)
        }
    }
}
