/// A file of the planning folder: its columns, whose rows belong together, and what rows must keep.
package final class Sheet<Row: SheetRow>: Sendable {
    package let noun: Noun
    package let file: String
    package let columns: [Column<Row>]
    /// The names of the columns.
    package let header: [String]
    /// The names as people read them, filled up with blanks to one width.
    package let labels: [String]
    /// The columns that hold ids of entries.
    package let referring: [Column<Row>]
    /// The nouns of which the owner is an entry; none where rows have ids of their own.
    package let keepers: [Noun]
    /// Those but for the owner's.
    let references: [Column<Row>]
    /// The columns that hold addresses of mail.
    let addresses: [Column<Row>]
    /// The id under which rows are kept together: the row's own, or that of what it belongs to.
    package let owner: @Sendable (Row) -> String
    /// The column that holds the owner.
    package let ownerColumn: String
    /// Whether an owner has exactly one row, so that a second one is a repeated id.
    package let single: Bool
    /// The columns that, beside the owner, tell the rows of one owner apart; may be empty.
    package let identity: [String]
    /// Whether a row that is named by its identity and not there yet is made by setting it.
    package let isMadeBySetting: Bool
    /// The columns in which all rows of one owner agree.
    package let shared: [String]
    /// What is wrong within one row whose cells are all readable.
    package let check: @Sendable (Row) -> [ColumnFault]
    /// What is wrong between a row and the earlier rows of the same owner.
    package let agree: @Sendable (Row, [Row]) -> [ColumnFault]
    /// A row as an example in a template.
    package let example: [String]

    init(
        _ noun: Noun, file: String, owner: @escaping @Sendable (Row) -> String,
        ownerColumn: String = "id", single: Bool = true, identity: [String] = [],
        isMadeBySetting: Bool = false, shared: [String] = [], columns: [Column<Row>],
        example: [String],
        check: @escaping @Sendable (Row) -> [ColumnFault] = { _ in [] },
        agree: @escaping @Sendable (Row, [Row]) -> [ColumnFault] = { _, _ in [] }
    ) {
        self.noun = noun
        self.file = file
        self.owner = owner
        self.ownerColumn = ownerColumn
        self.single = single
        self.identity = identity
        self.isMadeBySetting = isMadeBySetting
        self.shared = shared
        self.columns = columns
        header = columns.map(\.name)
        let width = columns.map(\.words.count).max() ?? 0
        labels = columns.map {
            $0.words + String(repeating: " ", count: width - $0.words.count)
        }
        referring = columns.filter { !$0.refers.isEmpty }
        keepers = referring.first { $0.name == ownerColumn }?.refers ?? []
        references = referring.filter { $0.name != ownerColumn }
        addresses = columns.filter(\.holdsAddress)
        self.example = example
        self.check = check
        self.agree = agree
    }

    package func cells(_ row: Row) -> [String] { columns.map { $0.format(row) } }
}

/// A row of a file of the planning folder.
package protocol SheetRow: Sendable, Equatable {
    /// A row in which nothing is filled: the defaults.
    init()
    static var sheet: Sheet<Self> { get }
    /// Where the register keeps such rows.
    static var table: TablePath<Self> { get }
}

extension SheetRow {
    static var fileName: String { sheet.file }
}

/// A row that has an id of its own.
package protocol Identified: SheetRow {
    var id: String { get set }
}

/// Complaints about a stretch of time that must lie within one day, start before end.
func stretchFaults(
    _ start: Moment, _ end: Moment, columns: (start: String, end: String)
) -> [ColumnFault] {
    if start.day != end.day {
        return [
            ColumnFault(
                columns.end, "\"\(end)\" is not on the day of \(columns.start), \(start.day)")
        ]
    }
    return start < end
        ? [] : [ColumnFault(columns.end, "\"\(end)\" is not after \(columns.start), \"\(start)\"")]
}

/// Complaints about coordinates of which only one is filled.
func coordinateFaults(_ latitude: Double?, _ longitude: Double?) -> [ColumnFault] {
    switch (latitude, longitude) {
    case (.some, nil): [ColumnFault("longitude", "is empty although latitude is filled")]
    case (nil, .some): [ColumnFault("latitude", "is empty although longitude is filled")]
    default: []
    }
}

/// Complaints about a span of dates whose last day is before its first.
func spanFaults(_ first: Day?, _ last: Day?, columns: (first: String, last: String))
    -> [ColumnFault]
{
    guard let first, let last, last < first else { return [] }
    return [ColumnFault(columns.last, "\"\(last)\" is before \(columns.first), \"\(first)\"")]
}
