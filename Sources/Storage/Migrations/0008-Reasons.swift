import GRDB

/// Why somebody has answered so, which is erased with the answer.
struct Reasons: Migration {
    let name = "0008-reasons"

    func migrate(_ database: Database) throws {
        try database.execute(
            sql: "ALTER TABLE ask ADD COLUMN reason TEXT NOT NULL DEFAULT ''")
    }
}
