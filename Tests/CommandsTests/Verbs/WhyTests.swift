import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("why")
struct WhyTests {
    private let place = County.place
    private let asks = "# why not R1 in ID asks about one of them; help rule NAME explains a rule."

    private func addSlot(_ id: String, _ cells: [String: String], to register: inout Register) {
        let usual = [
            "id": id, "site": "W1", "kind": "job_shadow", "start": "2027-02-17T09:00",
            "end": "2027-02-17T11:00", "max": "3",
        ]
        register.add(Slot.self, usual.merging(cells) { $1 })
    }

    @Test("With no plan it says what the rules allow")
    func noPlan() {
        var talk = Talk()
        #expect(
            talk.say("why R1").lines == [
                " there is no plan yet; plan makes a draft",
                " 1 slot: 0 closed by the rules, 1 allowed", "# Allowed, the best first:",
                "   \(place), out walk, back walk, 1062 points",
                "# No plan has given anything away yet; plan makes a draft.", asks,
                "OK request=R1 placed=no closed=0 allowed=1",
            ])
    }

    @Test("What the draft gives, and that nothing would be better")
    func placed() {
        var talk = Talk()
        talk.register.draft = County.plan()
        let outcome = talk.say("why R1")
        #expect(
            outcome.lines == [
                " the draft gives R1 \(place), out walk, back walk, 1062 points",
                " 1 slot: 0 closed by the rules, 1 allowed",
                "# Nothing allowed would earn more points.", asks,
                "OK request=R1 placed=yes closed=0 allowed=1",
            ])
        #expect(
            outcome.json.first
                == #"{"data":{"back":"walk","out":"walk","plan":"draft","points":1062,"#
                + #""slot":"O1"}}"#)
        #expect(
            outcome.json.last
                == #"{"ok":{"allowed":1,"closed":0,"placed":true,"request":"R1"}}"#)
    }

    @Test("Without a draft the published plan is explained, with the points of keeping it")
    func published() {
        var talk = Talk()
        talk.register.published = County.plan()
        #expect(
            talk.say("why R1").lines.first
                == " the published plan gives R1 \(place), out walk, back walk, 1312 points")
        talk.register.draft = County.plan([], [])
        #expect(talk.say("why R1").lines.first == " the draft has no place for R1")
        #expect(talk.say("why R1 draft").lines.first == " the draft has no place for R1")
        #expect(
            talk.say("why R1 published").lines.first
                == " the published plan gives R1 \(place), out walk, back walk, 1312 points")
        let failure = talk.say("why R1 plan=next").failure
        #expect(
            failure == Failure(.badArgument, "plan: \"next\" is not one of draft, published"))
        #expect(
            talk.say("why R1 next").failure
                == Failure(.notFound, "there is no request \"R1 next\""))
    }

    @Test("Each rule that closes something is counted, and the nearest misses have reasons")
    func closed() {
        var talk = Talk()
        talk.register.draft = County.plan()
        addSlot("O2", ["kind": "workplace_tour"], to: &talk.register)
        addSlot("O3", ["grades": "12", "pathways": "Law"], to: &talk.register)
        let outcome = talk.say("why R1")
        let reasons = [
            "it is for grade 12, and the student is in grade 11",
            "it is for Law, and the student's pathway is Health Science",
        ]
        #expect(
            outcome.lines == [
                " the draft gives R1 \(place), out walk, back walk, 1062 points",
                " 3 slots: 2 closed by the rules, 1 allowed",
                "# Closed by (one slot may be closed by several rules):", "   1 by grade",
                "   1 by kind", "   1 by pathway",
                "# Nearest misses:",
                "   O3 (job shadow at Alder Clinic, main house, Wed 17 Feb 2027, 09:00-11:00): "
                    + reasons.joined(separator: "; "),
                "# Nothing allowed would earn more points.", asks,
                "OK request=R1 placed=yes closed=2 allowed=1",
            ])
        #expect(
            outcome.data.contains([
                "target": "O3", "rules": .list(["grade", "pathway"]), "reasons": .list(reasons),
            ]))
        #expect(
            outcome.data.contains([
                "rule": "grade", "closed": 1,
                "sentence": "The slot names no grade, or the student's.",
            ]))
    }

    @Test("A place that the rules would not give today is said to be such")
    func forbiddenToday() {
        var talk = Talk()
        talk.register.draft = County.plan()
        talk.say("set slot O1 grades=12")
        #expect(
            talk.say("why R1").lines == [
                " the draft gives R1 \(place), out walk, back walk; by today's facts the rules "
                    + "would not allow it: it is for grade 12, and the student is in grade 11",
                " 1 slot: 1 closed by the rules, 0 allowed",
                "# Closed by (one slot may be closed by several rules):", "   1 by grade",
                "# Nearest misses:",
                "   \(place): it is for grade 12, and the student is in grade 11", asks,
                "OK request=R1 placed=yes closed=1 allowed=0",
            ])
    }

    @Test("A full slot is said to be full, with the price that the plan's proof puts on it")
    func fullSlot() {
        var talk = Talk.ofFullSlot(price: 250)
        let outcome = talk.say("why R1")
        #expect(
            outcome.lines == [
                " the draft has no place for R1", " 1 slot: 0 closed by the rules, 1 allowed",
                "# Allowed, and what stands in the way:",
                "   \(place), out walk, back walk, 1062 points: the slot is full (1 of 1), one "
                    + "more would be worth about 250 points",
                asks, "OK request=R1 placed=no closed=0 allowed=1",
            ])
        #expect(
            outcome.data.last == [
                "slot": "O1", "out": "walk", "back": "walk", "points": 1062,
                "lacks": .list(["slot:O1"]), "used": .list(["1"]), "capacity": .list(["1"]),
                "minimum": .list(["1"]), "prices": .list(["250.00"]),
            ])
        var unproved = Talk.ofFullSlot()
        #expect(unproved.say("why R1").text.contains("the slot is full (1 of 1)\n"))
    }

    @Test("A slot that too few want is said to be such")
    func minimum() {
        var talk = Talk()
        County.addSecondStudent(to: &talk.register)
        talk.register.draft = County.plan([], [])
        talk.say("set slot O1 min=2")
        let way = "   \(place), out walk, back walk, 1062 points: "
        let needs = "the slot needs at least 2 together, and the plan sends nobody else"
        #expect(talk.say("why R1").lines.contains(way + needs))
        talk.say("set slot O1 min=3 max=3")
        let other = Placement(request: "R2", slot: "O1", out: .walk, back: .walk)
        talk.register.draft = County.plan([other], [])
        #expect(
            talk.say("why R1").lines.contains(
                way + "the slot needs at least 3 together, and the plan sends only 1 other"))
    }

    @Test("A full van is named by what it is")
    func fullVan() {
        var talk = Talk()
        County.addSecondStudent(to: &talk.register)
        talk.say("set student S1 travel=ride")
        talk.register.add(
            TripLeg.self,
            [
                "id": "T2", "vehicle": "V1", "from": "town:Alderton", "to": "H1",
                "departs": "2027-02-16T11:15", "arrives": "2027-02-16T11:45", "seats": "1",
            ])
        let other = Placement(request: "R2", slot: "O1", out: .run("T1"), back: .run("T2"))
        talk.register.draft = County.plan([other], [])
        #expect(
            talk.say("why R1").lines.contains(
                "   \(place), out T1, back T2, 1010 points: a seat on the 11:15 V1 from Alderton "
                    + "to Alderton on Tue 16 Feb 2027 (T2) is taken (1 of 1)"))
    }

    @Test("What is free and worth more may come with a new plan")
    func worthMore() {
        var talk = Talk()
        let ride = Placement(request: "R1", slot: "O1", out: .run("T1"), back: .walk)
        talk.register.draft = County.plan([ride], [])
        #expect(
            talk.say("why R1").lines == [
                " the draft gives R1 \(place), out T1, back walk, 1036 points",
                " 1 slot: 0 closed by the rules, 1 allowed",
                "# Worth more, and what stands in the way:",
                "   \(place), out walk, back walk, 1062 points",
                "# Where nothing is said to stand in the way, a new plan may give it, unless it "
                    + "is worth more to others.",
                asks, "OK request=R1 placed=yes closed=0 allowed=1",
            ])
    }

    @Test("Five near misses and five openings are listed at most, and the rest counted")
    func rows() {
        var talk = Talk()
        for number in 2...7 { addSlot("O\(number)", ["grades": "12"], to: &talk.register) }
        for number in 8...12 { addSlot("O\(number)", [:], to: &talk.register) }
        let lines = talk.say("why R1").lines
        #expect(lines.contains(" 12 slots: 6 closed by the rules, 6 allowed"))
        #expect(lines.count { $0.hasPrefix("   O") } == 10)
        #expect(lines.contains { $0.hasPrefix("   O1 ") })
        #expect(!lines.contains { $0.hasPrefix("   O7 ") || $0.hasPrefix("   O12 ") })
        #expect(lines.count { $0 == "# and 1 more" } == 2)
    }

    @Test("A class hears of its speaker")
    func speaker() {
        var talk = Talk()
        let asks = "# why not G1 with ID asks about one of them; help rule NAME explains a rule."
        #expect(
            talk.say("why G1").lines == [
                " there is no plan yet; plan makes a draft",
                " 1 speaker: 0 closed by the rules, 1 allowed", "# Allowed, the best first:",
                "   K1 (Kim Example), Wed 3 Feb 2027, 09:00-09:40, onsite, 1144 points",
                "# No plan has given anything away yet; plan makes a draft.", asks,
                "OK request=G1 placed=no closed=0 allowed=1",
            ])
        talk.register.draft = County.plan()
        let given = talk.say("why G1")
        #expect(
            given.lines.first
                == " the draft gives G1 K1 (Kim Example), Wed 17 Feb 2027, 09:00-09:40, onsite, "
                + "1144 points")
        #expect(
            given.data.first == [
                "plan": "draft", "speaker": "K1", "start": "2027-02-17T09:00",
                "end": "2027-02-17T09:40", "mode": "onsite", "points": 1144,
            ])
        talk.say("set speaker K1 modes=virtual")
        #expect(
            talk.say("why G1").lines == [
                " the draft gives G1 K1 (Kim Example), Wed 17 Feb 2027, 09:00-09:40, onsite; by "
                    + "today's facts the rules would not allow it: the request asks for an onsite "
                    + "session, and the speaker gives only virtual ones",
                " 1 speaker: 1 closed by the rules, 0 allowed",
                "# Closed by (one speaker may be closed by several rules):",
                "   1 by speaker-mode", "# Nearest misses:",
                "   K1 (Kim Example): the request asks for an onsite session, and the speaker "
                    + "gives only virtual ones",
                asks, "OK request=G1 placed=yes closed=1 allowed=0",
            ])
    }

    @Test("Without a request it says what it needs")
    func missing() {
        var talk = Talk(strict: true)
        #expect(
            talk.say("why").failure
                == Failure(
                    .missingArgument,
                    "why needs request (the request's id, or a student or class by id or name); "
                        + "say: why REQUEST [PLAN]",
                    wanted: Wanted(
                        "request",
                        about: "the request's id, or a student or class by id or name")))
    }

    @Test(
        "The look is on record with the request's key, and nothing else happens",
        arguments: [
            ("why R1", Noun.request, "R1"), ("why S1", .request, "R1"),
            ("why G1", .speakerRequest, "G1"), ("why C1", .speakerRequest, "G1"),
        ])
    func record(line: String, noun: Noun, id: String) throws {
        var talk = Talk()
        let key = try #require(talk.register.key(noun, id))
        let outcome = talk.say(line)
        #expect(
            outcome.records == [
                AuditRecord(user: 1001, action: .look, verb: "why", noun: noun, subject: key)
            ])
        #expect(outcome.isQuiet && outcome.events.isEmpty)
    }
}
