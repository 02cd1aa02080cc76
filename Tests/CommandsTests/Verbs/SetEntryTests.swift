import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("set")
struct SetEntryTests {
    /// A change of each noun, and how it reads afterwards.
    private static let changes: [Noun: (words: String, column: String, value: String)] = [
        .school: ("H1 visitor_notes \"Ring twice\"", "visitor_notes", "Ring twice"),
        .student: ("S1 priority=3 wheelchair=yes", "wheelchair", "yes"),
        .guardian: ("S1 email=maria@example.net language=en", "language", "en"),
        .teacher: ("P1 login=other", "login", "other"),
        .section: ("C1 room \"B 14\"", "room", "B 14"),
        .enrollment: ("C1 student=S2", "student", "S2"),
        .calendar: ("H1 date=2027-02-15 day_type=A", "day_type", "A"),
        .employer: ("E1 email hr@mill.example.com", "email", "hr@mill.example.com"),
        .site: ("W1 arrival-notes=\"Gate 2\"", "arrival_notes", "Gate 2"),
        .slot: ("O1 max=5", "max", "5"),
        .speaker: ("K1 modes=virtual", "modes", "virtual"),
        .trip: ("T1 seats=8 wheelchair_seats=2", "seats", "8"),
        .availability: ("K1 row=1 end=17:00", "end", "17:00"),
        .request: ("R1 latest=2027-03-01", "latest", "2027-03-01"),
        .speakerRequest: ("G1 minutes=45", "minutes", "45"),
    ]

    @Test("Every noun of the planning folder", arguments: Noun.allCases)
    func every(noun: Noun) throws {
        var talk = Talk()
        County.addSecondStudent(to: &talk.register)
        let change = try #require(SetEntryTests.changes[noun])
        let owner = String(change.words.prefix { $0 != " " })
        let key = talk.register.key(noun, owner)
        let outcome = talk.say("set \(noun.rawValue) \(change.words)")
        #expect(outcome.failure == nil)
        #expect(outcome.members["changed"] == .flag(true))
        let record = AuditRecord(user: 1001, action: .change, verb: "set", noun: noun, subject: key)
        #expect(outcome.records == [record])
        #expect(
            outcome.events == [
                Event("\(noun.rawValue)-changed", subject: key, noun: noun, owner: owner)
            ])
        func values<Row: SheetRow>(_ type: Row.Type) -> [String?] {
            talk.register.table(of: type).rows(owner).map {
                RowWords<Row>.cells(of: $0)[change.column]
            }
        }
        #expect(values(noun.rowType).contains(change.value))
    }

    @Test("The same values again change nothing, and say so")
    func same() {
        var talk = Talk()
        let outcome = talk.say("set student S1 priority=1")
        #expect(outcome.lines == ["# Nothing was different.", "OK noun=student id=S1 changed=no"])
        #expect(outcome.changes.isEmpty && outcome.events.isEmpty)
        #expect(talk.register.revision == 7)
    }

    @Test("An empty value empties the column")
    func empty() {
        var talk = Talk()
        #expect(talk.say("set student S1 email=\"\" travel=").isOK)
        #expect(talk.register.students["S1"]?.email == "")
        #expect(talk.register.students["S1"]?.travel == [.ride, .walk])
        #expect(
            talk.say("set student S1 name=\"\"").failure
                == Failure(.badArgument, "name: must be filled"))
    }

    @Test("Shared columns of a trip change in all its rows")
    func shared() {
        var talk = Talk()
        talk.say(
            "add trip id=T1 vehicle=V1 from=H1 to=W1 departs=2027-02-16T08:15 "
                + "arrives=2027-02-16T08:50 seats=6 wheelchair_seats=1")
        #expect(talk.say("set trip T1 seats=8 vehicle=V2").isOK)
        #expect(talk.register.trips.rows("T1").map(\.seats) == [8, 8])
        #expect(talk.register.trips.rows("T1").map(\.vehicle) == ["V2", "V2"])
        #expect(talk.say("set trip T1 from=H1 to=W1 arrives=2027-02-16T08:55").isOK)
        #expect(talk.register.trips.rows("T1").map(\.arrives.minute) == [525, 535])
        #expect(talk.say("set trip T1 row=1 seats=9").failure?.code == .badArgument)
        #expect(
            talk.say("set trip T1 arrives=2027-02-16T08:58").failure
                == Failure(.ambiguous, "T1 has 2 rows; add row=N (show trip T1 numbers them)"))
    }

    @Test("A row that is not there yet is made")
    func newRow() {
        var talk = Talk()
        #expect(talk.say("set calendar H1 date=2027-02-22 day_type=minimum").isOK)
        #expect(talk.register.calendars.rows("H1").map(\.dayType) == ["closed", "minimum"])
    }

    @Test("The only row is changed, whatever tells rows apart, and none is ever added")
    func onlyRow() {
        var talk = Talk()
        #expect(talk.say("set guardian S1 name=Leo email=leo@example.net").isOK)
        #expect(talk.register.guardians.rows("S1").map(\.email) == ["leo@example.net"])
        #expect(talk.say("add guardian student=S1 name=Ida email=ida@example.net").isOK)
        let failure = talk.say("set guardian S1 name=X email=x@example.net").failure
        #expect(failure?.code == .ambiguous)
        #expect(talk.register.guardians.rows("S1").count == 2)
    }

    @Test("A row by its number, and one that is not there")
    func rows() {
        var talk = Talk()
        #expect(talk.say("set guardian S1 row=1 email=new@example.net").isOK)
        #expect(talk.register.guardians.rows("S1").map(\.email) == ["new@example.net"])
        #expect(
            talk.say("set guardian S1 row=2 name=X").failure
                == Failure(.notFound, "S1 has 1 row; there is no row 2"))
    }

    @Test("An id cannot be changed")
    func id() {
        var talk = Talk()
        let wanted = Failure(
            .badArgument, "the id cannot be changed; add the new entry, then remove the old one")
        #expect(talk.say("set student S1 id=S5 name=X").failure == wanted)
        #expect(talk.say("set trip T1 row=1 id=T5").failure != nil)
        #expect(talk.register.revision == 7)
    }

    @Test("The owner of a later row cannot be changed either")
    func laterOwner() {
        var talk = Talk()
        County.addSecondStudent(to: &talk.register)
        talk.say("add guardian student=S2 name=Bo email=bo@example.net")
        talk.say("add guardian student=S1 name=Leo email=leo@example.net")
        #expect(
            talk.say("set guardian S1 row=2 student=S2 language=es").failure
                == Failure(
                    .badArgument,
                    "the student cannot be changed; add the new entry, then remove the old one"))
        #expect(talk.register.guardians.rows("S2").map(\.name) == ["Bo"])
        #expect(talk.register.guardians.rows("S1").count == 2)
    }

    @Test("What is not known: entry, column, reference")
    func unknown() {
        var talk = Talk()
        #expect(
            talk.say("set student S2 name=X").failure
                == Failure(.notFound, "there is no student \"S2\"; did you mean S1?"))
        #expect(
            talk.say("set employer E1 emial x@example.com").failure
                == Failure(
                    .badArgument,
                    "an employer has no column \"emial\"; did you mean email? (known: id, name, "
                        + "sector, contact, email, language, monthly_limit, documents)"))
        #expect(
            talk.say("set student S1 school=H9").failure
                == Failure(.badArgument, "school: \"H9\" is no known school"))
        #expect(talk.register.revision == 7)
    }

    @Test("A run that is not known is said to be so")
    func unknownRun() {
        var talk = Talk()
        #expect(talk.say("set trip T99 seats=8").failure?.code == .notFound)
    }

    @Test("Without a column, or without an entry, it says what is missing")
    func missing() {
        var talk = Talk()
        #expect(
            talk.say("set teacher P1").failure?.text.hasPrefix("say which column is to change")
                == true)
        #expect(
            talk.say("set teacher").failure
                == Failure(.missingArgument, "say which teacher: its id"))
        #expect(talk.say("set teacher id=P1 login=x").isOK)
        #expect(
            talk.say("set teacher P1 login").failure
                == Failure(
                    .missingArgument,
                    "a value for \"login\" is missing; a value of several words is put in "
                        + "quotes"))
    }
}
