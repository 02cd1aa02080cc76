import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("remove")
struct RemoveTests {
    private static let ids: [Noun: String] = [
        .school: "H1", .student: "S1", .guardian: "S1", .teacher: "P1", .section: "C1",
        .enrollment: "C1", .calendar: "H1", .employer: "E1", .site: "W1", .slot: "O1",
        .speaker: "K1", .trip: "T1", .availability: "H1", .request: "R1", .speakerRequest: "G1",
    ]

    /// Nouns on which nothing of the county depends.
    private static let lonely: Set<Noun> = [
        .guardian, .enrollment, .calendar, .slot, .trip, .availability, .request, .speakerRequest,
    ]

    @Test(
        "Every noun of the planning folder, with all that depends on it", arguments: Noun.allCases)
    func every(noun: Noun) throws {
        var talk = Talk()
        let id = try #require(RemoveTests.ids[noun])
        let key = talk.register.key(noun, id)
        let first = talk.say("remove \(noun.rawValue) \(id)")
        #expect(first.isQuestion == !RemoveTests.lonely.contains(noun))
        let outcome = first.isQuestion ? talk.say("yes") : first
        #expect(outcome.failure == nil)
        #expect(outcome.members["removed"] == .text(id))
        #expect(!talk.register.has(noun, id))
        let record = AuditRecord(
            user: 1001, action: .change, verb: "remove", noun: noun, subject: key)
        #expect(outcome.records.first == record)
        let keepers = Noun.allCases.filter { noun.isKept(under: $0) && talk.register.has($0, id) }
        #expect(outcome.records.dropFirst().map(\.noun) == keepers)
        #expect(
            outcome.events == [
                Event("\(noun.rawValue)-removed", subject: key, noun: noun, owner: id)
            ])
        #expect(outcome.announcements.isEmpty)
    }

    @Test("The question lists what goes too, and nothing has happened yet")
    func question() {
        var talk = Talk()
        let outcome = talk.say("remove student S1")
        #expect(
            Set(outcome.lines) == [
                " guardian S1 goes too", " enrollment C1 goes too", " request R1 goes too",
                "? Remove student S1, and with it what is listed here (3 entries)? yes or no",
            ])
        #expect(outcome.data.contains(["noun": "request", "id": "R1", "gone": .flag(true)]))
        #expect(outcome.isQuiet && outcome.records.isEmpty && outcome.events.isEmpty)
    }

    @Test("The question says how many requests choose what goes, whoever of it they choose")
    func chosen() {
        var talk = Talk()
        let sector = talk.register.employers["E1"]?.sector ?? ""
        for (id, choices) in [
            ("R7", ["E1"]), ("R8", ["E2", "E1"]), ("R9", ["sector:Wood"]), ("R10", ["K1"]),
            ("R11", ["sector:\(sector)"]),
        ] {
            var request = talk.register.requests["R1"] ?? Request()
            (request.id, request.choices) = (id, choices)
            talk.register.put(id, [request])
        }
        talk.register.put("R1", [Request]())
        #expect(talk.register.speakerRequests["G1"]?.choices == ["K1"])
        #expect(!sector.isEmpty && talk.register.employers.count == 1)
        func hint(_ sentence: String) -> String? {
            let line = talk.say(sentence).lines.first { $0.contains("counts for nothing") }
            _ = talk.say("no")
            return line
        }
        // R7, R8, R11, as nobody else is of the sector, and G1, which chooses its speaker.
        #expect(
            hint("remove employer E1")
                == "# 4 requests choose what goes; that choice counts for nothing then.")
        #expect(
            hint("remove speaker K1")
                == "# 1 request chooses what goes; that choice counts for nothing then.")
        #expect(hint("remove student S1") == nil)
    }

    @Test("What can do without only loses the cell")
    func emptied() {
        var talk = Talk()
        talk.register.put("O1", [Slot]())
        let outcome = talk.say("remove site W1 confirm=yes")
        #expect(
            outcome.lines == [
                " speaker K1 stays, without what names a removed entry", "# Removed site W1.",
                "OK removed=W1 dependents=1",
            ])
        #expect(talk.register.speakers["K1"]?.site == "")
    }

    @Test("With confirm=yes all goes at once")
    func confirmed() {
        var talk = Talk()
        let outcome = talk.say("remove school H1 confirm=yes")
        #expect(outcome.isOK)
        for noun in [Noun.school, .student, .section, .teacher, .trip, .request, .speakerRequest] {
            #expect(talk.register.count(noun) == 0, "\(noun)")
        }
        #expect(talk.register.count(.employer) == 1)
        #expect(talk.register.count(.speaker) == 1)
    }

    @Test("Each dependent is named and counted once")
    func countedOnce() {
        var talk = Talk()
        talk.say("add site id=W2 employer=E1 name=Annex")
        for site in ["W1", "W2"] {
            talk.say(
                "add trip id=T5 from=H1 to=\(site) departs=2027-02-16T08:15 "
                    + "arrives=2027-02-16T08:50 seats=6")
        }
        let outcome = talk.say("remove employer E1")
        let named = outcome.data.map { "\($0["noun"] ?? .none) \($0["id"] ?? .none)" }
        #expect(Set(named).count == named.count)
    }

    @Test("One row by its number or by what it says")
    func rows() {
        var talk = Talk()
        talk.say("add guardian student=S1 name=Leo email=leo@example.net")
        talk.say("add guardian student=S1 name=Ida email=ida@example.net")
        #expect(talk.say("remove guardian S1 email=leo@example.net").isOK)
        #expect(talk.register.guardians.rows("S1").map(\.name) == ["Maria Example", "Ida"])
        #expect(talk.say("remove guardian S1 row=1").isOK)
        #expect(talk.register.guardians.rows("S1").map(\.name) == ["Ida"])
        #expect(talk.say("remove guardian S1 name Ida").isOK)
        #expect(!talk.register.has(.guardian, "S1"))
    }

    @Test("The record of a student keeps that a guardian was removed, once none is left")
    func recorded() {
        var talk = Talk()
        talk.say("add guardian student=S1 name=Leo email=leo@example.net")
        let student = talk.register.key(.student, "S1")
        let one = talk.say("remove guardian S1 row=1")
        #expect(one.records.map(\.noun) == [.guardian])
        let last = talk.say("remove guardian S1")
        #expect(last.records.map(\.noun) == [.guardian, .student])
        #expect(last.records.last?.subject == student)
        #expect(last.records.last?.verb == "remove guardian")
        #expect(talk.say("remove slot O1 confirm=yes").records.map(\.noun) == [.slot])
    }

    @Test("A row that is not there, and one of several")
    func badRows() {
        var talk = Talk()
        talk.say("add guardian student=S1 name=Leo email=leo@example.net language=es")
        #expect(
            talk.say("remove guardian S1 row=3").failure
                == Failure(.notFound, "S1 has 2 rows; there is no row 3"))
        #expect(
            talk.say("remove guardian S1 email=x@example.net").failure
                == Failure(
                    .notFound,
                    "S1 has no guardian with email=x@example.net; show guardian S1 lists them"))
        #expect(
            talk.say("remove guardian S1 language=es").failure
                == Failure(.ambiguous, "S1 has 2 rows; add row=N (show guardian S1 numbers them)"))
        #expect(talk.say("remove guardian S1 row=0").failure?.code == .badArgument)
        #expect(talk.register.guardians.rows("S1").count == 2)
    }

    @Test("Columns of an entry with an id of its own are not passed over")
    func columns() {
        var talk = Talk()
        #expect(
            talk.say("remove slot O1 mode=virtual").failure
                == Failure(
                    .badArgument,
                    "a whole slot is removed by its id alone; set empties a column"))
        #expect(talk.register.has(.slot, "O1"))
    }

    @Test("What is not known")
    func unknown() {
        var talk = Talk()
        #expect(
            talk.say("remove slot O2").failure
                == Failure(.notFound, "there is no slot \"O2\"; did you mean O1?"))
        #expect(talk.say("remove trip T2").failure?.code == .notFound)
        #expect(
            talk.say("remove slot").failure == Failure(.missingArgument, "say which slot: its id"))
        #expect(
            talk.say("remove").lines == [
                "? Still missing: noun, a noun, such as trip (or cancel)"
            ])
        #expect(talk.register.revision == 7)
    }
}
