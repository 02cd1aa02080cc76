import Testing

@testable import WorkBasedLearning

@Suite("Tables")
struct TableTests {
    private func enrollment(_ student: String, _ section: String) -> Enrollment {
        var row = Enrollment()
        (row.student, row.section) = (student, section)
        return row
    }

    @Test("Owners and their rows stand in natural order, rows of one owner as they were put")
    func order() {
        var table = Table<Enrollment>()
        table.put([enrollment("S2", "C10")], owner: "C10", key: 1)
        table.put([enrollment("S9", "C2"), enrollment("S1", "C2")], owner: "C2", key: 2)
        #expect(table.owners == ["C2", "C10"])
        #expect(table.allRows.map(\.student) == ["S9", "S1", "S2"])
        #expect(table.entry("C2")?.key == 2)
    }

    @Test("Owners are found by what their rows name, as long as they name it")
    func naming() {
        var table = Table<Enrollment>()
        table.put([enrollment("S2", "C10"), enrollment("S1", "C10")], owner: "C10", key: 1)
        table.put([enrollment("S2", "C2")], owner: "C2", key: 2)
        #expect(table.owners(naming: "S2") == ["C2", "C10"])
        #expect(table.rows(naming: "S1").map(\.student) == ["S2", "S1"])
        #expect(table.owners(naming: "C2") == [])
        table.put([enrollment("S1", "C10")], owner: "C10", key: 1)
        #expect(table.owners(naming: "S2") == ["C2"])
        table.put([], owner: "C10", key: 1)
        #expect(table.owners(naming: "S1") == [])
    }

    @Test("An owner without rows is not there")
    func empty() {
        var table = Table<Enrollment>()
        table.put([enrollment("S1", "C1")], owner: "C1", key: 1)
        table.put([], owner: "C1", key: 1)
        #expect(table.count == 0)
        #expect(!table.has("C1"))
        #expect(table.rows("C1") == [])
        #expect(table.entry("C1") == nil)
    }
}
