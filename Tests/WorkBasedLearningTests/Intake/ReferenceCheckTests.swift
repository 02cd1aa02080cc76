import Testing

@testable import WorkBasedLearning

@Suite("References and id spaces")
struct ReferenceCheckTests {
    @Test("A reference to what nobody knows is named with what it should be")
    func dangling() {
        let resolution = Register().resolving([
            "schools.csv": "id,name\nH1,Alder High",
            "students.csv": "id,name,school\nS1,Ana,H1\nS2,Ben,H2",
            "trips.csv": "id,from,to,departs,arrives,seats\n"
                + "T1,H1,W9,2027-02-16T08:00,2027-02-16T08:30,4\n"
                + "T1,town:Nowhere,H1,2027-02-16T09:00,2027-02-16T09:30,4",
            "availability.csv": "subject,kind\nX1,free\nS1,free\nH1,busy",
        ])
        #expect(
            resolution.complaints == [
                "students.csv:3: school: \"H2\" is no known school",
                "trips.csv:2: to: \"W9\" is no known school or site",
                "availability.csv:2: subject: \"X1\" is no known "
                    + "student or school or section or speaker",
            ])
    }

    @Test("Every reference of every file is looked up")
    func everyReference() throws {
        let county = try County.make()
        func check<Row: SheetRow>(_: Row.Type) throws {
            for (place, column) in Row.sheet.columns.enumerated() where !column.refers.isEmpty {
                var cells = Row.sheet.cells(try #require(county.table(of: Row.self).allRows.first))
                cells[place] = "X99"
                let raw = RawSheet(
                    file: Row.sheet.file, header: Row.sheet.header,
                    rows: [RawSheet.Row(line: 2, cells: cells)])
                let faults = Resolution(Intake([raw]), in: county, replacing: false).faults
                #expect(faults.map(\.column) == [column.name], "\(Row.sheet.file)")
            }
        }
        for noun in Noun.allCases { try check(noun.rowType) }
    }

    @Test("What is known already need not be in the folder")
    func known() throws {
        let resolution = try County.make().resolving(["teachers.csv": "id,name,school\nP9,Jo,H2"])
        #expect(resolution.complaints == [])
    }

    @Test("Nothing complains of a row that cannot be read but the row itself")
    func unreadable() {
        let resolution = Register().resolving([
            "schools.csv": "id,name,latitude\nH1,Alder High,95",
            "students.csv": "id,name,school\nS1,Ana,H1\nS2,Ben,H1",
            "availability.csv": "subject,kind\nH1,free",
        ])
        #expect(resolution.faults.map { "\($0.file):\($0.line)" } == ["schools.csv:2"])
    }

    @Test(
        "An id is used once among the nouns of a space",
        arguments: [
            (Noun.student, Noun.school), (.student, .section), (.student, .speaker),
            (.school, .section), (.school, .speaker), (.section, .speaker), (.school, .site),
            (.speaker, .employer), (.request, .speakerRequest),
        ])
    func spaces(one: Noun, other: Noun) throws {
        let county = try County.make()
        let raw = try row(of: one, as: try #require(owner(of: other, in: county)), in: county)
        let resolution = Resolution(Intake([raw]), in: county, replacing: false)
        #expect(resolution.faults.map { "\($0.file):\($0.line)" } == ["\(one.file):2"])
        #expect(resolution.faults.first?.column == "id")
        #expect(resolution.faults.first?.text.contains(other.words) == true)
    }

    @Test("Elsewhere one id may be used again")
    func otherSpaces() throws {
        let county = try County.make()
        for (one, other) in [(Noun.site, Noun.student), (.employer, .school), (.slot, .request)] {
            let raw = try row(of: one, as: try #require(owner(of: other, in: county)), in: county)
            #expect(Resolution(Intake([raw]), in: county, replacing: false).complaints == [])
        }
    }

    private func owner(of noun: Noun, in county: Register) -> String? {
        func owner<Row: SheetRow>(_ type: Row.Type) -> String? {
            county.table(of: type).owners.first
        }
        return owner(noun.rowType)
    }

    /// A file with the first known row of a noun under another id.
    private func row(of noun: Noun, as id: String, in county: Register) throws -> RawSheet {
        func row<Row: SheetRow>(_ type: Row.Type) throws -> RawSheet {
            let cells = Row.sheet.cells(try #require(county.table(of: type).allRows.first))
            return RawSheet(
                file: Row.sheet.file, header: Row.sheet.header,
                rows: [RawSheet.Row(line: 2, cells: [id] + cells.dropFirst())])
        }
        return try row(noun.rowType)
    }
}
