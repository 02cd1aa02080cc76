import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("import")
struct ImportTests {
    private func sheet(_ file: String, _ header: String, _ rows: [String]) -> RawSheet {
        func cells(_ line: String) -> [String] {
            line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        return RawSheet(
            file: file, header: cells(header),
            rows: rows.enumerated().map { RawSheet.Row(line: $0 + 2, cells: cells($1)) })
    }

    private func talk(_ sheets: [RawSheet], strict: Bool = false) -> Talk {
        var talk = Talk(strict: strict)
        talk.intake = Intake(sheets)
        return talk
    }

    private var noTeachers: RawSheet { sheet("teachers.csv", "id,name,school", []) }

    private var schools: RawSheet {
        sheet("schools.csv", "id,name", ["H1,Alderton High", "H2,Two Rivers High"])
    }

    private static let loss =
        "schools.csv does not have attendance_email, daily_release_limit, district, latitude, "
        + "longitude, town, transport_email, visitor_notes: what 1 school had there is emptied; a "
        + "file with these columns keeps it"

    private let planHeader = "request,slot,out,back,status"

    @Test("A folder is taken in and counted")
    func taken() {
        var talk = talk([schools, sheet("teachers.csv", "id,name,school", ["P2,Lee Example,H2"])])
        let outcome = talk.say("import")
        #expect(
            outcome.data == [
                ["noun": "school", "new": 1, "changed": 1, "unchanged": 0, "withdrawn": 0],
                ["noun": "teacher", "new": 1, "changed": 0, "unchanged": 0, "withdrawn": 0],
            ] + [["warning": .text(Self.loss)]])
        #expect(outcome.members == ["new": 2, "changed": 1, "unchanged": 0, "withdrawn": 0])
        #expect(talk.register.schools["H2"]?.name == "Two Rivers High")
        #expect(talk.register.students["S1"] != nil)
        #expect(outcome.events == [Event("imported")])
        let record = AuditRecord(
            user: 1001, action: .change, verb: "import", noun: nil, subject: nil)
        #expect(outcome.records == [record])
        #expect(outcome.announcements.isEmpty)
    }

    @Test("The same folder again changes nothing")
    func again() {
        var talk = talk([schools])
        talk.say("import")
        let outcome = talk.say("import")
        #expect(outcome.members == ["new": 0, "changed": 0, "unchanged": 2, "withdrawn": 0])
        #expect(outcome.changes.isEmpty && outcome.events.isEmpty)
        #expect(talk.register.revision == 8)
    }

    @Test("One file alone never withdraws everything else")
    func oneFileReplacing() {
        var talk = talk([schools])
        let failure = talk.say("import --replace").failure
        #expect(
            failure
                == Failure(
                    .badArgument,
                    "replace needs a whole folder: with one file, everything else would be "
                        + "withdrawn"
                ))
        #expect(talk.register.revision == 7)
    }

    @Test(
        "A dry run says the same and does nothing",
        arguments: ["--dry-run", "dry_run=yes"])
    func dryRun(words: String) {
        var talk = talk([schools])
        let outcome = talk.say("import \(words)")
        #expect(outcome.isOK && outcome.isQuiet)
        #expect(outcome.members["new"] == 1)
        #expect(outcome.lines.contains("# Nothing was changed: this was a dry run."))
        #expect(talk.register.revision == 7)
        #expect(outcome.records.isEmpty && outcome.events.isEmpty)
    }

    @Test("All faults are said, with file, line and column, and nothing is taken in")
    func faults() {
        var talk = talk([
            schools, sheet("teachers.csv", "id,name,school", ["P2,,H2", "P3,Lee,H9", "P 4,Mo,H1"]),
        ])
        let outcome = talk.say("import")
        #expect(outcome.failure?.code == .badArgument)
        #expect(
            outcome.failure?.text == "3 faults in the folder; nothing of it was taken in; mend "
                + "them and import again")
        #expect(
            outcome.data.map { $0["line"] } == [2, 3, 4]
                && outcome.data.map { $0["column"] } == ["name", "school", "id"])
        #expect(outcome.lines.contains(" teachers.csv:2: name: must be filled"))
        #expect(outcome.lines.contains(" teachers.csv:3: school: \"H9\" is no known school"))
        #expect(outcome.isQuiet)
        #expect(!talk.register.has(.school, "H2"))
    }

    @Test("Of very many faults all are shown")
    func manyFaults() {
        let rows = (1...1002).map { "P\($0),,H1" }
        var talk = talk([sheet("teachers.csv", "id,name,school", rows)])
        let outcome = talk.say("import")
        #expect(outcome.data.count == 1002)
        #expect(outcome.failure?.text.hasPrefix("1002 faults") == true)
    }

    @Test("Replacing lists what goes and asks; yes takes the same folder")
    func replace() {
        var talk = talk([schools, noTeachers])
        let outcome = talk.say("import --replace")
        #expect(outcome.lines.last == "? Take in this folder and withdraw 16 entries? yes or no")
        #expect(outcome.lines.contains(" withdrawn: student S1"))
        #expect(outcome.data.contains(["noun": "student", "withdrawn": .list(["S1"])]))
        #expect(outcome.isQuiet)
        talk.intake = nil
        #expect(talk.say("yes").members["withdrawn"] == 16)
        #expect(talk.register.count(.student) == 0)
        #expect(talk.register.count(.school) == 2)
    }

    @Test("Replacing with confirm=yes asks nothing; no does nothing")
    func confirmed() {
        var talk = talk([schools, noTeachers], strict: true)
        #expect(talk.say("import --replace").failure?.code == .missingArgument)
        #expect(talk.register.revision == 7)
        #expect(talk.say("import --replace confirm=yes").isOK)
        #expect(talk.register.count(.employer) == 0)
        var other = self.talk([schools, noTeachers])
        other.say("import --replace")
        other.say("no")
        #expect(other.register.revision == 7)
    }

    @Test("Warnings are said and hinder nothing")
    func warnings() {
        var talk = talk([sheet("schools.csv", "id,name,colour", ["H2,Two Rivers,blue"])])
        let outcome = talk.say("import")
        #expect(outcome.isOK)
        #expect(
            outcome.lines.contains(
                " warning: schools.csv: the unknown column \"colour\" is not read"))
        #expect(outcome.data.last?.keys.sorted() == ["warning"])
    }

    @Test("with_plan takes the plan as told already, and sends nothing")
    func withPlan() {
        var talk = talk([sheet("plan.csv", planHeader, ["R1,O1,walk,walk,published"])])
        talk.announced = [County.announcement(0, .employer)]
        #expect(talk.say("import").isOK)
        #expect(talk.register.published == nil)
        let outcome = talk.say("import --with-plan")
        #expect(talk.register.published?.placements == [County.walk])
        #expect(talk.register.published.map { $0.points > 1000 } == true)
        #expect(outcome.announcements.isEmpty)
        #expect(talk.register.told.count == 1)
        let wanted = " published plan: 1 placement, taken as told already; no mail is sent"
        #expect(outcome.lines.contains(wanted))
        #expect(outcome.data.contains(["published": 1]))
    }

    @Test("A plan that breaks a rule is taken with a warning")
    func badPlan() {
        var talk = talk([sheet("plan.csv", planHeader, ["R1,O1,walk,drive,published"])])
        let outcome = talk.say("import --with-plan")
        #expect(outcome.isOK)
        let start = " warning: the published plan breaks a rule: Request R1 cannot take slot O1: "
        #expect(outcome.lines.contains { $0.hasPrefix(start) })
        #expect(talk.register.published?.count == 1)
    }

    @Test("A plan that names what nobody knows, or none at all, is refused")
    func refusedPlan() {
        var talk = talk([sheet("plan.csv", planHeader, ["R9,O1,walk,T9,published"])])
        let outcome = talk.say("import --with-plan")
        #expect(
            outcome.failure?.text == "2 faults in the folder; nothing of it was taken in; mend "
                + "them and import again")
        #expect(outcome.lines.contains { $0.hasSuffix("request: \"R9\" is no known request") })
        #expect(talk.register.published == nil)
        var other = self.talk([schools, noTeachers])
        #expect(
            other.say("import --with-plan").lines.first?.hasSuffix("the folder has no plan file")
                == true)
        #expect(other.register.revision == 7)
    }

    @Test("Without files it says how to send some")
    func nothing() {
        var talk = Talk()
        #expect(
            talk.say("import").failure
                == Failure(
                    .missingArgument,
                    "no file was sent before import; from a shell say wbl import FOLDER"))
        talk.intake = Intake([sheet("notes.csv", "a", ["b"])])
        #expect(
            talk.say("import").failure
                == Failure(
                    .badArgument,
                    "none of the files sent belongs to a planning folder; see template"))
    }
}
