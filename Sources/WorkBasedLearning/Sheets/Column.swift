/// One column of a file of the planning folder: how its cells are read into a row and written back.
package final class Column<Row: SheetRow>: Sendable {
    package let name: String
    /// The name as people read it.
    package let words: String
    /// What a cell looks like.
    package let form: String
    /// The words that a cell can be, where they are few.
    package let options: [String]
    /// Whether a cell must be filled.
    package let required: Bool
    /// Whether cells hold addresses of mail.
    package let holdsAddress: Bool
    /// The nouns of which a filled cell must be an id; empty where it is none.
    package let refers: [Noun]
    /// The nouns of which an entry of a list can be an id, or else `sector:NAME`; what nobody is
    /// may stand there. Empty where it is no list of choices.
    package let chooses: [Noun]
    /// Reads a filled cell into a row.
    package let parse: @Sendable (String, inout Row) throws(FieldFault) -> Void
    /// The canonical text of the cell.
    package let format: @Sendable (Row) -> String
    /// Sets the cell back to what an empty one means.
    package let clear: @Sendable (inout Row) -> Void

    init<Value>(
        _ name: String, _ path: any WritableKeyPath<Row, Value> & Sendable, _ field: Field<Value>,
        required: Bool = false, refers: [Noun] = [], chooses: [Noun] = []
    ) {
        self.name = name
        words = String(name.map { $0 == "_" ? " " : $0 })
        self.form = field.form
        options = field.options
        self.required = required
        holdsAddress = name.hasSuffix("email")
        self.refers = refers
        self.chooses = chooses
        self.parse = { text, row throws(FieldFault) in row[keyPath: path] = try field.parse(text) }
        self.format = { field.format($0[keyPath: path]) }
        self.clear = { $0[keyPath: path] = Row()[keyPath: path] }
    }
}

/// A complaint about one column of a row.
package struct ColumnFault: Sendable, Equatable {
    package let column: String
    package let text: String

    /// Stands for no column: the row as a whole is at fault.
    static let wholeRow = ""

    package init(_ column: String, _ text: String) {
        self.column = column
        self.text = text
    }
}
