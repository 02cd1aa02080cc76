import Testing

@testable import WorkBasedLearning

@Suite("One file as read")
struct SheetIntakeTests {
    @Test("Rows are kept by owner, owners and rows in the order of the file")
    func groups() {
        let raw = table("enrollments.csv", "student,section\nS2,C2\nS1,C1\nS1,C2")
        let sheet = SheetIntake<Enrollment>(raw)
        #expect(sheet.groups.map(\.owner) == ["C2", "C1"])
        #expect(sheet.groups.map { $0.rows.map(\.student) } == [["S2", "S1"], ["S1"]])
        #expect(sheet.groups.map(\.lines) == [[2, 4], [3]])
        #expect(sheet.faults == [])
    }

    @Test("A repeated id names the line where it stood first")
    func repeated() {
        let raw = table("schools.csv", "id,name\nH1,A\nH2,B\nH1,C\nH1,D")
        #expect(
            SheetIntake<School>(raw).faults.map(\.description) == [
                "schools.csv:4: id: \"H1\" is used already in line 2",
                "schools.csv:5: id: \"H1\" is used already in line 2",
            ])
    }

    @Test("The ids of rows that cannot be read are kept in mind")
    func unreadable() {
        let sheet = SheetIntake<School>(table("schools.csv", "name,id\n,H1\nB,H2"))
        #expect(sheet.faults.map(\.description) == ["schools.csv:2: name: must be filled"])
        #expect(sheet.unreadable == ["H1"])
        #expect(sheet.groups.map(\.owner) == ["H2"])
    }

    @Test("With a bad header the rows are not looked at")
    func header() {
        let sheet = SheetIntake<School>(table("schools.csv", "id,title\n,\nH1,B"))
        #expect(
            sheet.faults.map(\.description)
                == ["schools.csv:1: name: this column is missing and must be filled"])
        #expect(sheet.groups.isEmpty)
    }
}
