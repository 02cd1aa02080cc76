/// Rows under headings, as lines that fit a terminal and as keyed values.
package struct TableText: Sendable {
    /// A column: its key, its heading, and whether it holds numbers.
    package struct Column: Sendable {
        package let key: String
        package let heading: String
        package let isNumber: Bool
        /// Whether its cells are never cut; those of the first text are not either.
        package let isWhole: Bool

        package init(
            _ key: String, _ heading: String, isNumber: Bool = false, isWhole: Bool = false
        ) {
            self.key = key
            self.heading = heading
            self.isNumber = isNumber
            self.isWhole = isNumber || isWhole
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

    /// The columns of a terminal that a line may take.
    private static let room = 100
    /// What a cell keeps however narrow the terminal.
    private static let least = 10

    /// A heading and a line a row; nothing where there are no rows. Long cells are cut in the text
    /// so that lines fit a terminal; the values under their keys are always whole.
    package var lines: [ReplyLine] {
        guard !rows.isEmpty else { return [] }
        let cells = rows.map { $0.map(\.description) }
        let widths = fitting(
            columns.indices.map { index in
                cells.reduce(width(columns[index].heading)) { max($0, width($1[index])) }
            })
        let heading = text(columns.map(\.heading), widths)
        return [.heading(heading, columns.map(\.key))]
            + zip(rows, cells).map { row, cells in
                // One blank more than other data, so that rows stand under "# heading".
                .data(
                    " " + text(cells, widths), zip(columns, row).map { Member($0.key, $1) })
            }
    }

    /// The widths, the widest made narrower until a line fits.
    private func fitting(_ widths: [Int]) -> [Int] {
        var widths = widths
        func total() -> Int { widths.reduce(2 + 2 * (widths.count - 1), +) }
        // The first text of a row says what the row is about.
        let label = columns.firstIndex { !$0.isNumber }
        let cuttable = columns.indices.filter { !columns[$0].isWhole && $0 != label }
        while total() > TableText.room {
            let widest = cuttable.max { widths[$0] < widths[$1] }
            guard let widest, widths[widest] > TableText.least else { break }
            widths[widest] -= 1
        }
        return widths
    }

    private func text(_ cells: [String], _ widths: [Int]) -> String {
        var line = ""
        for (index, cell) in cells.enumerated() {
            let cell = cut(cell, to: widths[index])
            let blanks = max(0, widths[index] - width(cell))
            let last = index == cells.count - 1
            if columns[index].isNumber { line.append(blanks: blanks) }
            line += cell
            if !columns[index].isNumber, !last { line.append(blanks: blanks) }
            if !last { line += "  " }
        }
        return line
    }

    /// A cell on one line, with an ellipsis where it is cut.
    private func cut(_ cell: String, to width: Int) -> String {
        let line =
            isPrintable(cell) ? cell : String(cell.map { $0.isNewline || $0 == "\t" ? " " : $0 })
        return self.width(line) <= width ? line : line.prefix(max(1, width - 1)) + "…"
    }

    private func width(_ text: String) -> Int {
        isPrintable(text) ? text.utf8.count : text.count
    }
}

/// Whether text is ASCII without controls, so that a byte of it is a letter.
private func isPrintable(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
}

extension String {
    fileprivate mutating func append(blanks count: Int) {
        for _ in 0..<count { append(" ") }
    }
}
