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
        let sheet = Row.sheet
        return zip(sheet.columns.indices, sheet.cells(row)).compactMap { index, cell in
            let column = sheet.columns[index]
            if cell.isEmpty || hidden.contains(column.name) { return nil }
            return .data(
                "\(sheet.labels[index])  \(cell)", [Member(column.name, .text(cell))])
        }
    }

    /// Columns that are never cut.
    private static let times: Set<String> = ["departs", "arrives", "start", "end", "date"]

    /// The numbered rows of an owner, as `set` and `remove` count them.
    static func table<Row: SheetRow>(_ rows: [Row]) -> [ReplyLine] {
        let sheet = Row.sheet
        let cells = rows.map { sheet.cells($0) }
        let filled = sheet.columns.indices.filter { index in
            cells.contains { !$0[index].isEmpty }
        }
        var table = TableText(
            [TableText.Column("row", "row", isNumber: true)]
                + filled.map { index in
                    let column = sheet.columns[index]
                    return TableText.Column(
                        column.name, column.words, isWhole: times.contains(column.name))
                })
        for (number, row) in cells.enumerated() {
            table.add([.number(number + 1)] + filled.map { .text(row[$0]) })
        }
        return table.lines
    }
}
