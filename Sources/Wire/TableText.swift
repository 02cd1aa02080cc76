/// Rows under headings, as lines that fit a terminal and as keyed values.
package struct TableText: Sendable {
    /// A column: its key, its heading, and whether it holds numbers.
    package struct Column: Sendable {
        package let key: String
        package let heading: String
        package let isNumber: Bool

        package init(_ key: String, _ heading: String, isNumber: Bool = false) {
            self.key = key
            self.heading = heading
            self.isNumber = isNumber
        }
    }

    private let columns: [Column]
    private var rows: [[Value]] = []

    package init(_ columns: [Column]) {
        self.columns = columns
    }

    /// Adds a row of as many values as there are columns.
    package mutating func add(_ row: [Value]) {
        precondition(row.count == columns.count, "a row needs a value for every column")
        rows.append(row)
    }

    /// A heading and a line a row; nothing where there are no rows.
    package var lines: [ReplyLine] {
        guard !rows.isEmpty else { return [] }
        let widths = columns.indices.map { index in
            rows.map { width($0[index].description) }.reduce(width(columns[index].heading), max)
        }
        let heading = text(columns.map(\.heading), widths)
        return [.hint(heading)]
            + rows.map { row in
                // One blank more than other data, so that rows stand under "# heading".
                .data(
                    " " + text(row.map(\.description), widths),
                    zip(columns, row).map { Member($0.key, $1) })
            }
    }

    private func text(_ cells: [String], _ widths: [Int]) -> String {
        var line = ""
        for (index, cell) in cells.enumerated() {
            let blanks = String(repeating: " ", count: max(0, widths[index] - width(cell)))
            let last = index == cells.count - 1
            line += columns[index].isNumber ? blanks + cell : last ? cell : cell + blanks
            if !last { line += "  " }
        }
        return line
    }

    private func width(_ text: String) -> Int { text.count }
}
