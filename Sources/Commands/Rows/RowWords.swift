import Wire
import WorkBasedLearning

/// Columns and values of a sentence: `column=value` pairs, or words by twos.
struct RowWords<Row: SheetRow> {
    /// The text of each column that is named.
    private(set) var cells: [String: String] = [:]

    /// - Throws: `bad-argument` for an unknown column or a column without a value.
    init(_ words: [Sentence.Word]) throws(Failure) {
        var column: String?
        for word in words {
            switch word {
            case .pair(let key, let value): try put(key, value)
            case .plain(let text), .quoted(let text):
                if let name = column {
                    try put(name, text)
                    column = nil
                } else {
                    column = text.asKeyName
                }
            case .flag(let flag): try put(flag.asKeyName, "yes")
            }
        }
        if let column {
            throw Failure(
                .missingArgument,
                "a value for \(quoted(column)) is missing; a value of several words is put in "
                    + "quotes")
        }
    }

    private mutating func put(_ column: String, _ value: String) throws(Failure) {
        guard Row.sheet.header.contains(column) else {
            let near = nearest(to: column, among: Row.sheet.header).map { "; did you mean \($0)?" }
            throw Failure(
                .badArgument,
                "\(Row.sheet.noun.withArticle) has no column \(quoted(column))"
                    + "\(near ?? "") (known: "
                    + Row.sheet.header.joined(separator: ", ") + ")")
        }
        guard cells.updateValue(value, forKey: column) == nil else {
            throw Failure(.badArgument, "\(column) is given twice")
        }
    }

    /// The row that these cells make; what is not named is empty.
    static func row(_ cells: [String: String]) throws(Failure) -> Row {
        var needed = cells
        for column in Row.sheet.columns where column.required && cells[column.name] == nil {
            needed[column.name] = ""
        }
        return try changed(Row(), by: needed)
    }

    /// A row that a verb has made, judged as if it had been read.
    static func checked(_ row: Row) throws(Failure) -> Row { try self.row(cells(of: row)) }

    static func cells(of row: Row) -> [String: String] {
        Dictionary(zip(Row.sheet.header, Row.sheet.cells(row))) { first, _ in first }
    }

    /// A row in which some columns have another text.
    ///
    /// - Parameter columns: among them all that the cells name.
    static func changed(
        _ row: Row, by cells: [String: String], in columns: [Column<Row>] = Row.sheet.columns
    ) throws(Failure) -> Row {
        switch RowReader<Row>.changed(row, by: cells, in: columns) {
        case .success(let row): return row
        case .failure(let bad): throw failure(bad.faults)
        }
    }

    static func failure(_ faults: [ColumnFault]) -> Failure {
        Failure(
            .badArgument, faults.map { "\($0.column): \($0.text)" }.joined(separator: "; "))
    }
}
