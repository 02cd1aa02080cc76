import Testing

@testable import WorkBasedLearning

@Suite("New rows of one owner")
struct EditTests {
    /// What the same rows come to as a file of a folder.
    private func resolved<Row: SheetRow>(
        _ owner: String, _ rows: [Row], in register: Register
    ) -> Resolution {
        Resolution(Intake(owner: owner, rows: rows), in: register, replacing: false)
    }

    /// Expects of an edit what the same rows in a folder come to.
    private func expectLikewise<Row: SheetRow>(
        _ owner: String, _ rows: [Row], in register: Register
    ) {
        let edit = Edit(owner: owner, rows: rows, in: register)
        let resolution = resolved(owner, rows, in: register)
        let text = "\(Row.sheet.noun) \(owner)"
        #expect(edit.faults == resolution.faults, "\(text)")
        #expect(edit.changes.count == resolution.changes.count, "\(text)")
        #expect(edit.register.cells == resolution.register.cells, "\(text)")
        #expect(edit.register.nextKey == resolution.register.nextKey, "\(text)")
        #expect(edit.key == resolution.register.key(Row.sheet.noun, owner), "\(text)")
    }

    /// A row with another text in a column, where the column takes it.
    private func changed<Row: SheetRow>(_ row: Row, _ column: Column<Row>, _ text: String) -> Row? {
        let changed = RowReader<Row>.changed(row, by: [column.name: text], in: [column])
        return try? changed.get()
    }

    @Test("Each row of a county with another text in each column comes to what a folder would")
    func everyColumn() throws {
        let county = try County.make()
        func check<Row: SheetRow>(_: Row.Type) -> Int {
            var count = 0
            for (owner, entry) in county.table(of: Row.self).unordered {
                for column in Row.sheet.columns {
                    for text in ["X99", "2027-02-17", "2", "H1", "E1", "C1"] {
                        guard let row = changed(entry.rows[0], column, text) else { continue }
                        let rows = [row] + entry.rows.dropFirst()
                        let isKept = Row.sheet.owner(row) == owner
                        expectLikewise(isKept ? owner : Row.sheet.owner(row), rows, in: county)
                        count += 1
                    }
                }
            }
            return count
        }
        let counts = Noun.allCases.map { check($0.rowType) }
        #expect(counts.allSatisfy { $0 > 0 })
    }

    @Test("The very rows change nothing, one twice is one, and none at all come to nothing")
    func same() throws {
        let county = try County.make()
        let rows = county.guardians.rows("S1")
        expectLikewise("S1", rows, in: county)
        expectLikewise("S1", rows + [rows[0]], in: county)
        expectLikewise("S2", [rows[0], rows[0]], in: county)
        expectLikewise("S2", [Guardian](), in: county)
        #expect(Edit(owner: "S1", rows: rows, in: county).changes.isEmpty)
    }

    @Test("What is new gets the next key; an id that is taken, or looks taken, none")
    func keys() throws {
        let county = try County.make()
        func school(_ id: String) -> [School] {
            var school = School()
            (school.id, school.name) = (id, "Cedar High")
            return [school]
        }
        for id in ["H3", "S1", "W1", "h1", "H1"] { expectLikewise(id, school(id), in: county) }
        #expect(Edit(owner: "H3", rows: school("H3"), in: county).key == county.nextKey)
        let taken = Edit(owner: "W1", rows: school("W1"), in: county)
        #expect(taken.key == nil && taken.changes.isEmpty)
        #expect(taken.faults.map(\.text) == ["\"W1\" is the id of a site already"])
        #expect(Edit(owner: "h1", rows: school("h1"), in: county).faults.count == 1)
    }
}
