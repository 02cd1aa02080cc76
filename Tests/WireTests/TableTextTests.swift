import Testing

@testable import Wire

@Suite("Rows under headings")
struct TableTextTests {
    private func text(_ lines: [ReplyLine]) -> [String] { lines.map { TextForm.line($0) } }

    @Test("Columns stand under their headings, numbers to the right")
    func alignment() {
        var table = TableText([
            TableText.Column("noun", "what"), TableText.Column("count", "count", isNumber: true),
            TableText.Column("note", "note"),
        ])
        table.add(["student", 7, "né"])
        table.add(["slot", 12_345, ""])
        #expect(
            text(table.lines) == [
                "# what     count  note", "  student      7  né", "  slot     12345  ",
            ])
    }

    @Test("A number may be the last column")
    func lastNumber() {
        var table = TableText([
            TableText.Column("a", "a"), TableText.Column("n", "n", isNumber: true),
        ])
        table.add(["x", 1])
        table.add(["y", 100])
        #expect(text(table.lines) == ["# a    n", "  x    1", "  y  100"])
    }

    @Test("Rows carry their values by key")
    func members() {
        var table = TableText([TableText.Column("a", "A"), TableText.Column("b", "B")])
        table.add(["x", .none])
        guard case .data(_, let members) = table.lines[1] else {
            Issue.record("the second line is no row")
            return
        }
        #expect(members == [Member("a", "x"), Member("b", .none)])
    }

    @Test("Without rows there is nothing, no heading either")
    func empty() {
        #expect(TableText([TableText.Column("a", "A")]).lines.isEmpty)
    }

    @Test("Columns stay in line where a cell has a line break")
    func breaks() {
        var table = TableText([TableText.Column("a", "a"), TableText.Column("b", "b")])
        table.add(["x\ny", "1"])
        table.add(["z", "2"])
        let lines = text(table.lines)
        #expect(lines[1].firstIndex(of: "1") == lines[2].firstIndex(of: "2"))
    }
}
