import Testing

@testable import WorkBasedLearning

@Suite("A folder as read")
struct IntakeTests {
    @Test("Unknown files and columns are named in warnings, and change nothing")
    func warnings() {
        let folder = intake([
            "schools.csv": "id,name,motto\nH1,Alder High,Onward", "pupils.csv": "id\nS1",
        ])
        #expect(
            folder.warnings == [
                "pupils.csv: no file of a planning folder has this name; it is not read",
                "schools.csv: the unknown column \"motto\" is not read",
            ])
        #expect(folder.faults == [])
        #expect(folder.sheets.count == 1)
    }

    @Test("A folder without a file of facts or plans is empty")
    func empty() {
        #expect(intake([:]).isEmpty)
        #expect(intake(["notes.csv": "id"]).isEmpty)
        #expect(!intake(["schools.csv": "id,name"]).isEmpty)
        #expect(!intake(["plan.csv": "request,slot,out,back,status"]).isEmpty)
    }

    @Test("Faults stand file by file in the order of the folder, then row by row")
    func order() {
        let folder = Intake(
            [
                table("teachers.csv", "id,name,school\nP1,,H1\nP2,,H1"),
                table("schools.csv", "id,name\nH1,"),
            ], faults: [Fault(file: "sites.csv", line: 9, column: nil, text: "torn")])
        #expect(
            folder.faults.map { "\($0.file):\($0.line)" } == [
                "sites.csv:9", "schools.csv:2", "teachers.csv:2", "teachers.csv:3",
            ])
    }

    @Test("Every file of the planning folder is known, and no other")
    func known() {
        let plans = ["plan.csv", "speaker_plan.csv", "prices.csv"]
        for name in planningFolderTable.map(\.file) + plans { #expect(Intake.isKnown(name)) }
        for name in ["Students.csv", "students", "README.md"] { #expect(!Intake.isKnown(name)) }
    }
}
