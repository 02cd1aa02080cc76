import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("add")
struct AddTests {
    /// Cells that make another row of each noun out of its example.
    private static let others: [Noun: [String: String]] = [
        .guardian: ["email": "leo@example.net"], .enrollment: ["student": "S2"],
        .calendar: ["date": "2027-02-22"], .trip: ["from": "town:Alderton", "to": "H1"],
        .availability: ["kind": "busy", "day_types": ""],
    ]

    /// The sentence that adds another entry of a noun, and its owner.
    private func sentence(_ noun: Noun) -> (line: String, owner: String) {
        func build<Row: SheetRow>(_: Row.Type) -> (String, String) {
            var cells = Dictionary(uniqueKeysWithValues: zip(Row.sheet.header, Row.sheet.example))
            if Row.sheet.single { cells["id", default: ""] += "9" }
            cells.merge(AddTests.others[noun] ?? [:]) { _, new in new }
            let words = Row.sheet.header.map { "\($0)=\(Sentence.quote(cells[$0] ?? ""))" }
            let owner = cells[Row.sheet.ownerColumn] ?? ""
            return ("add \(noun.rawValue) \(words.joined(separator: " "))", owner)
        }
        return build(noun.rowType)
    }

    @Test("Every noun of the planning folder", arguments: Noun.allCases)
    func every(noun: Noun) throws {
        var talk = Talk()
        County.addSecondStudent(to: &talk.register)
        let (line, owner) = sentence(noun)
        let outcome = talk.say(line)
        #expect(outcome.failure == nil)
        #expect(
            outcome.members == [
                "noun": .text(noun.rawValue), "id": .text(owner), "changed": .flag(true),
            ])
        let key = try #require(talk.register.key(noun, owner))
        #expect(
            outcome.events == [
                Event("\(noun.rawValue)-changed", subject: key, noun: noun, owner: owner)
            ])
        let record = AuditRecord(user: 1001, action: .change, verb: "add", noun: noun, subject: key)
        #expect(outcome.records == [record])
        #expect(outcome.changes.count == 1)
        #expect(outcome.announcements.isEmpty)
    }

    @Test("A row of an owner joins the earlier ones, under the same key")
    func row() {
        var talk = Talk()
        let key = talk.register.key(.guardian, "S1")
        talk.say("add guardian student=S1 name=\"Leo Example\" email=leo@example.net")
        #expect(talk.register.guardians.rows("S1").map(\.name) == ["Maria Example", "Leo Example"])
        #expect(talk.register.key(.guardian, "S1") == key)
    }

    @Test("Columns and values may be words by twos")
    func words() {
        var talk = Talk()
        #expect(talk.say("add teacher id P2 name \"Lee Example\" school H1").isOK)
        #expect(talk.register.teachers["P2"]?.name == "Lee Example")
        #expect(talk.register.teachers["P2"]?.language == .english)
    }

    @Test("An id that exists")
    func exists() {
        var talk = Talk()
        #expect(
            talk.say("add student id=S1 name=X school=H1").failure
                == Failure(
                    .exists,
                    "there is a student S1 already; set student S1 COLUMN VALUE changes it"))
        #expect(
            talk.say("add student id=H1 name=X school=H1").failure
                == Failure(.badArgument, "id: \"H1\" is the id of a school already"))
        #expect(talk.register.revision == 7)
    }

    @Test("A reference to what does not exist, and cells that cannot be read, all of them")
    func faults() {
        var talk = Talk()
        #expect(
            talk.say("add student id=S9 name=X school=H7").failure
                == Failure(.badArgument, "school: \"H7\" is no known school"))
        #expect(
            talk.say("add student id=S9 school=H1 priority=12 birthdate=soon").failure
                == Failure(
                    .badArgument,
                    "name: must be filled; birthdate: \"soon\" is not a date (YYYY-MM-DD); "
                        + "priority: \"12\" is not a whole number from 1 to 9"))
        #expect(!talk.register.has(.student, "S9"))
    }

    @Test("A column that is not known gets the nearest")
    func columns() {
        var talk = Talk()
        #expect(
            talk.say("add teacher id=P2 nmae=X").failure
                == Failure(
                    .badArgument,
                    "a teacher has no column \"nmae\"; did you mean name? (known: id, name, email, "
                        + "school, login, language)"))
        #expect(
            talk.say("add teacher id=P2 name").failure
                == Failure(
                    .missingArgument,
                    "a value for \"name\" is missing; a value of several words is put in "
                        + "quotes"))
    }

    @Test("Rows of one owner that do not agree")
    func disagreement() {
        var talk = Talk()
        let line =
            "add trip id=T1 vehicle=V1 from=H1 to=W1 departs=2027-02-16T08:15 "
            + "arrives=2027-02-16T08:50 wheelchair_seats=1"
        #expect(
            talk.say(line + " seats=7").failure
                == Failure(
                    .badArgument, "seats: \"7\" differs from \"6\" in an earlier row of run T1"))
        #expect(talk.say(line + " seats=6").isOK)
        #expect(talk.register.trips.rows("T1").count == 2)
        #expect(
            talk.say("add calendar school=H1 date=2027-02-15 day_type=A").failure?.code
                == .badArgument)
    }

    @Test("A flag in a row is not lost")
    func flag() {
        var talk = Talk()
        #expect(talk.say("add student id=S9 name=X school=H1 --wheelchair").isOK)
        #expect(talk.register.students["S9"]?.wheelchair == true)
    }

    @Test("A noun that is not known, or none")
    func nouns() {
        var talk = Talk()
        #expect(
            talk.say("add techer id=P2").failure?.text.contains("did you mean teacher?") == true)
        #expect(
            talk.say("add").lines == [
                "? Still missing: noun, a noun, such as trip (or cancel)"
            ])
    }
}
