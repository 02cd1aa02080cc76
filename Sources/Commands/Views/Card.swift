import Wire
import WorkBasedLearning

/// What is known of one entry, column by column.
enum Card {
    static func lines(_ noun: Noun, _ id: String, _ context: Context) -> [ReplyLine] {
        let hidden = context.sight.hiddenColumns(of: noun)
        func lines<Row: SheetRow>(_ type: Row.Type) -> [ReplyLine] {
            let rows = context.register.table(of: type).rows(id)
            return Row.sheet.single ? rows.flatMap { card($0, hidden) } : table(rows)
        }
        return lines(noun.rowType)
    }

    private static func card<Row: SheetRow>(
        _ row: Row, _ hidden: Set<String>
    ) -> [ReplyLine] {
        let width = Row.sheet.header.map(\.count).max() ?? 0
        return zip(Row.sheet.columns, Row.sheet.cells(row)).filter {
            !$1.isEmpty && !hidden.contains($0.name)
        }.map { column, cell in
            let blanks = String(repeating: " ", count: width - column.words.count + 2)
            return .data(column.words + blanks + cell, [Member(column.name, .text(cell))])
        }
    }

    /// Columns that are never cut.
    private static let times: Set<String> = ["departs", "arrives", "start", "end", "date"]

    /// The numbered rows of an owner, as `set` and `remove` count them.
    static func table<Row: SheetRow>(_ rows: [Row]) -> [ReplyLine] {
        let filled = Row.sheet.columns.indices.filter { index in
            rows.contains { !Row.sheet.columns[index].format($0).isEmpty }
        }
        var table = TableText(
            [TableText.Column("row", "row", isNumber: true)]
                + filled.map { index in
                    let column = Row.sheet.columns[index]
                    return TableText.Column(
                        column.name, column.words, isWhole: times.contains(column.name))
                })
        for (number, row) in rows.enumerated() {
            table.add(
                [.number(number + 1)]
                    + filled.map { .text(Row.sheet.columns[$0].format(row)) })
        }
        return table.lines
    }
}
