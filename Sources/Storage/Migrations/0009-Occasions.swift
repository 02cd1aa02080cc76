import GRDB

/// What has been told at its set time, by internal keys, and how far that has come; what somebody
/// was told keeps its moment.
struct Occasions: Migration {
    let name = "0009-occasions"

    func migrate(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE occasion (
                    kind TEXT NOT NULL, day TEXT NOT NULL, subject INTEGER NOT NULL,
                    digest TEXT NOT NULL, PRIMARY KEY (kind, day, subject)
                ) STRICT, WITHOUT ROWID;
                CREATE TABLE occasion_clock (
                    one INTEGER PRIMARY KEY CHECK (one = 1), until TEXT NOT NULL,
                    dropped INTEGER NOT NULL CHECK (dropped >= 0)
                ) STRICT;
                ALTER TABLE told ADD COLUMN at TEXT
                """)
    }
}
