import Testing

@testable import WorkBasedLearning

@Suite("Reading rows")
struct RowReaderTests {
    private func faults(_ header: String, _ cells: String) -> [String] {
        func split(_ text: String) -> [String] {
            text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        switch RowReader<Teacher>(header: split(header)).read(split(cells)) {
        case .success: return []
        case .failure(let bad): return bad.faults.map { "\($0.column): \($0.text)" }
        }
    }

    private func headerFaults(_ header: [String]) -> [String] {
        RowReader<Teacher>(header: header).faults.map { "\($0.column): \($0.text)" }
    }

    @Test("Columns are found by name in any order, blanks around names and cells dropped")
    func order() throws {
        let reader = RowReader<Teacher>(header: ["school ", " name", "id", "", ""])
        #expect(reader.faults == [])
        #expect(reader.unknown == [])
        let row = try reader.read([" H1", "Rosa \u{A0}", "\tP1"]).get()
        #expect((row.id, row.name, row.school) == ("P1", "Rosa", "H1"))
        #expect(row.language == .english)
    }

    @Test("A column that stands twice or is missing is named")
    func headers() {
        #expect(
            headerFaults(["id", "name", "school", "id"])
                == ["id: this column stands twice in the header"])
        #expect(
            headerFaults(["id", "email"]) == [
                "name: this column is missing and must be filled",
                "school: this column is missing and must be filled",
            ])
        #expect(headerFaults(["id", "name", "School"]).count == 1)
    }

    @Test("Columns that nobody knows are named")
    func unknown() {
        let reader = RowReader<Teacher>(header: ["id", "name", "school", "Login", "shoe size"])
        #expect(reader.faults == [])
        #expect(reader.unknown == ["Login", "shoe size"])
    }

    @Test("All that is wrong with a row is said, in the order of the columns")
    func allFaults() {
        #expect(
            faults("language,school,email,name,id", "fr,a b,x,,P1") == [
                "name: must be filled",
                "email: \"x\" is not an e-mail address",
                "school: \"a b\" is not an id (at most 64 characters; no blanks, semicolons, "
                    + "colons, control characters or separate accents)",
                "language: \"fr\" is not en or es",
            ])
    }

    @Test("Cells that a row does not have read as empty")
    func short() {
        #expect(faults("id,name,school,email", "P1,Rosa,H1") == [])
        #expect(faults("id,name,school,email", "P1,Rosa") == ["school: must be filled"])
    }

    @Test("Cells beyond the header are a fault unless they are blank")
    func long() {
        #expect(faults("id,name,school", "P1,Rosa,H1,, ") == [])
        #expect(
            faults("id,name,school", "P1,Rosa,H1,,x")
                == [": the row has 5 cells, the header has 3"])
    }

    @Test("A list that has no entry does not fill a cell")
    func emptyList() {
        let header = ["id", "employer", "name", "modes"]
        switch RowReader<Speaker>(header: header).read(["K1", "E1", "Kim", ";"]) {
        case .success: Issue.record("the row was taken")
        case .failure(let bad):
            #expect(bad.faults == [ColumnFault("modes", "\";\" has no entry")])
        }
    }
}
