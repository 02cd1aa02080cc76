import Wire
import WorkBasedLearning

/// `set NOUN ID COLUMN VALUE …`: other values in an entry's columns.
enum SetEntry {
    static let verb = Verb(
        "set", "Changes columns of an entry: set NOUN ID COLUMN VALUE, or COLUMN=VALUE.",
        arguments: Argument.entry, isOpen: true, asks: true, changes: true,
        pace: .short,
        examples: [
            "set employer E3 email hr@mill.example.com", "set trip T9 seats=8 wheelchair_seats=1",
        ], roles: [.coordinator, .transport]
    ) { arguments, context throws(Failure) in
        let noun = try context.changeable(arguments.needed("noun"))
        return try set(noun.rowType, arguments, context)
    }

    private static func isFixed(_ column: String) -> Failure {
        Failure(
            .badArgument,
            "the \(column) cannot be changed; add the new entry, then remove the old one")
    }

    private static func set<Row: SheetRow>(
        _: Row.Type, _ arguments: Arguments, _ context: Context
    ) throws(Failure) -> Outcome {
        let words = try RowWords<Row>(arguments.rest)
        let target = try RowTarget<Row>(arguments, words, context)
        guard words.cells.contains(where: { $0.key != Row.sheet.ownerColumn }) else {
            let columns = Row.sheet.header.filter { $0 != Row.sheet.ownerColumn }
            if let other = words.cells[Row.sheet.ownerColumn], other != target.owner {
                throw isFixed(Row.sheet.ownerColumn)
            }
            throw Failure(
                .missingArgument,
                "say which column is to change (known: \(columns.joined(separator: ", ")))")
        }
        let columns = Row.sheet.columns.filter { words.cells[$0.name] != nil }
        let places = try target.places(words, forChange: true)
        var rows = target.rows
        if places.isEmpty {
            var cells = words.cells
            cells[Row.sheet.ownerColumn] = target.owner
            rows.append(try RowWords<Row>.row(cells))
        }
        for place in places {
            rows[place] = try RowWords<Row>.changed(rows[place], by: words.cells, in: columns)
        }
        guard rows.allSatisfy({ Row.sheet.owner($0) == target.owner }) else {
            throw isFixed(Row.sheet.ownerColumn)
        }
        for index in rows.indices.dropFirst() {
            let complaints = Row.sheet.agree(rows[index], Array(rows[..<index]))
            if !complaints.isEmpty { throw RowWords<Row>.failure(complaints) }
        }
        return try RowEdit.outcome(
            "set", owner: target.owner, rows: rows, in: columns,
            isSure: arguments.isYes("confirm"), context)
    }
}
