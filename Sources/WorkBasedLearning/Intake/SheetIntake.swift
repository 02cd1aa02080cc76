/// The readable rows of one file, kept by owner, and the faults that need no other file to be seen.
package struct SheetIntake<Row: SheetRow>: AnySheetIntake {
    package struct Group: Sendable {
        package let owner: String
        package fileprivate(set) var rows: [Row]
        /// The line of each row.
        package fileprivate(set) var lines: [Int]

        /// The rows of one owner, in lines of their own; the same row again says nothing new.
        init(owner: String, rows: [Row]) {
            if rows.count == 1 {
                self.init(owner: owner, rows: rows, lines: [2])
                return
            }
            let own = rows.indices.filter { !rows[..<$0].contains(rows[$0]) }
            self.init(owner: owner, rows: own.map { rows[$0] }, lines: own.map { $0 + 2 })
        }

        fileprivate init(owner: String, rows: [Row], lines: [Int]) {
            (self.owner, self.rows, self.lines) = (owner, rows, lines)
        }
    }

    /// In the order in which owners first appear.
    package private(set) var groups: [Group] = []
    package private(set) var faults: [Fault] = []
    package private(set) var warnings: [String] = []
    /// The owners named by a row that could not be read, so that nothing else complains of them.
    package private(set) var unreadable: Set<String> = []

    /// Whether the header is so bad that no row could be read.
    package let hasNoHeader: Bool
    /// The columns that the file does not have.
    let absent: [String]

    /// The rows of one owner, each of which is right in itself; the same row again says nothing
    /// new.
    init(owner: String, rows: [Row]) {
        hasNoHeader = false
        absent = []
        if !rows.isEmpty { groups = [Group(owner: owner, rows: rows)] }
    }

    init(_ raw: RawSheet) {
        let reader = RowReader<Row>(header: raw.header)
        faults = reader.faults.map {
            Fault($0, file: raw.file, line: 1)
        }
        hasNoHeader = !faults.isEmpty
        absent = reader.absent
        warnings = reader.unknown.map {
            "\(raw.file): the unknown column \(quoted($0)) is not read"
        }
        guard faults.isEmpty else { return }
        let ownerPlace = raw.header.firstIndex { trimmed($0) == Row.sheet.ownerColumn }
        var places: [String: Int] = [:]
        for row in raw.rows {
            switch reader.read(row.cells) {
            case .success(let read): take(read, line: row.line, file: raw.file, &places)
            case .failure(let bad):
                faults += bad.faults.map {
                    Fault($0, file: raw.file, line: row.line)
                }
                if let ownerPlace, ownerPlace < row.cells.count {
                    unreadable.insert(trimmed(row.cells[ownerPlace]))
                }
            }
        }
    }

    private mutating func take(
        _ row: Row, line: Int, file: String, _ places: inout [String: Int]
    ) {
        let sheet = Row.sheet
        let owner = sheet.owner(row)
        guard let place = places[owner] else {
            places[owner] = groups.count
            groups.append(Group(owner: owner, rows: [row], lines: [line]))
            return
        }
        // The same row again says nothing new.
        if !sheet.single, groups[place].rows.contains(row) { return }
        var found = sheet.agree(row, groups[place].rows)
        if sheet.single {
            found.append(
                ColumnFault(
                    sheet.ownerColumn,
                    "\(quoted(owner)) is used already in line \(groups[place].lines[0])"))
        }
        faults += found.map { Fault($0, file: file, line: line) }
        groups[place].rows.append(row)
        groups[place].lines.append(line)
    }
}

/// The intake of a file of any noun.
package protocol AnySheetIntake: Sendable {
    associatedtype Row: SheetRow
    var groups: [SheetIntake<Row>.Group] { get }
    var faults: [Fault] { get }
    var warnings: [String] { get }
    var unreadable: Set<String> { get }
    var hasNoHeader: Bool { get }
}
