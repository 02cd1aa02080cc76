import GRDB

/// What refers to an entry is found without reading its whole table, each time that one goes.
struct References: Migration {
    let name = "0004-references"

    private static let columns = [
        ("student", "school"), ("guardian", "student"), ("teacher", "school"),
        ("section", "teacher"), ("section", "school"), ("enrollment", "student"),
        ("enrollment", "section"), ("calendar", "school"), ("site", "employer"), ("slot", "site"),
        ("speaker", "employer"), ("speaker", "site"), ("request", "student"),
        ("speaker_request", "section"),
    ]

    func migrate(_ database: Database) throws {
        for (table, column) in References.columns {
            try database.execute(
                sql: "CREATE INDEX \(table)_\(column) ON \(table) (\(column))")
        }
    }
}
