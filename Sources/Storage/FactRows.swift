import GRDB
import WorkBasedLearning

/// The rows of one noun in its table: the columns of its sheet, empty cells as NULL.
enum FactRows<Row: SheetRow> {
    private static var table: String { Row.sheet.noun.rawValue }

    /// The columns as SQL lists them.
    static var names: String {
        (["key", "position"] + Row.sheet.header.map { "\"\($0)\"" }).joined(separator: ", ")
    }

    /// An owner's rows replace the earlier ones under its key.
    ///
    /// A row that stays is updated in its place, so that nothing is looked for that refers to it;
    /// rows of which several make up an owner are written anew, as they may change places.
    static func write(_ rows: [Row], key: Int64, _ database: Database) throws {
        if rows.isEmpty || !Row.sheet.single {
            try database.run("DELETE FROM \(table) WHERE key = ?", key)
        }
        if rows.isEmpty { return }
        let (sheet, upsert) = (Row.sheet, Upserts.sql(Row.sheet.noun))
        for position in rows.indices {
            try database.run(upsert) { upsert in
                upsert.bind(key)
                upsert.bind(position)
                for column in sheet.columns {
                    let cell = column.format(rows[position])
                    upsert.bind(cell.isEmpty ? nil : cell)
                }
            }
        }
    }

    /// Reads all rows into a register.
    static func read(into register: inout Register, _ database: Database) throws {
        let rows = try GRDB.Row.fetchCursor(
            database, sql: "SELECT \(names) FROM \(table) ORDER BY key, position")
        var key: Int64 = 0
        var group: [Row] = []
        while let stored = try rows.next() {
            let row = try decode(stored)
            if stored[0] != key {
                put(group, key, &register)
                group = []
            }
            key = stored[0]
            group.append(row)
        }
        put(group, key, &register)
    }

    private static func put(_ rows: [Row], _ key: Int64, _ register: inout Register) {
        guard let first = rows.first else { return }
        register.apply(.fact(Fact(key: key, owner: Row.sheet.owner(first), rows: rows)))
    }

    private static func decode(_ stored: GRDB.Row) throws -> Row {
        var row = Row()
        for (index, column) in Row.sheet.columns.enumerated() {
            guard let text = text(stored[index + 2]) else { continue }
            do throws(FieldFault) {
                try column.parse(text, &row)
            } catch {
                throw StoreFault(
                    "the table \(table) holds in \(column.name) what is not \(column.form)")
            }
        }
        return row
    }

    private static func text(_ value: DatabaseValue) -> String? {
        switch value.storage {
        case .string(let text): text
        case .int64(let number): String(number)
        case .double(let number): "\(number)"
        case .null, .blob: nil
        }
    }
}

/// The statements that write a row in its place, made once for each noun.
private enum Upserts {
    static func sql(_ noun: Noun) -> String { all[noun] ?? statement(noun.rowType) }

    private static let all = Dictionary(
        uniqueKeysWithValues: Noun.allCases.map { ($0, statement($0.rowType)) })

    private static func statement<Row: SheetRow>(_: Row.Type) -> String {
        let marks = repeatElement("?", count: Row.sheet.columns.count + 2).joined(separator: ", ")
        let sheet = Row.sheet
        // The id of what has one row never changes, and its index is not to be written again.
        let updates = sheet.header.filter { !sheet.single || $0 != sheet.ownerColumn }
            .map { "\"\($0)\" = excluded.\"\($0)\"" }
        return """
            INSERT INTO \(Row.sheet.noun.rawValue) (\(FactRows<Row>.names)) VALUES (\(marks))
            ON CONFLICT (key, position) DO UPDATE SET \(updates.joined(separator: ", "))
            """
    }
}
