import GRDB

/// What was told keeps its thread, round, time and place, so that an update or a cancellation
/// belongs to the mail that was first; a notice keeps the sender that its transport names.
struct Threads: Migration {
    let name = "0005-threads"

    private static let columns = [
        "root TEXT NOT NULL DEFAULT ''", "round INTEGER NOT NULL DEFAULT 0",
        "sequence INTEGER NOT NULL DEFAULT 0 CHECK (sequence >= 0)", "start TEXT", "\"end\" TEXT",
        "place TEXT NOT NULL DEFAULT ''",
    ]

    func migrate(_ database: Database) throws {
        for column in Threads.columns {
            try database.execute(sql: "ALTER TABLE told ADD COLUMN \(column)")
        }
        try database.execute(
            sql: """
                UPDATE told SET kind = 'employer_ask' WHERE kind = 'host_ask';
                ALTER TABLE notice_body ADD COLUMN sender TEXT NOT NULL DEFAULT ''
                """)
    }
}
