import GRDB

/// What has come of each asking, by internal keys.
struct Answers: Migration {
    let name = "0006-answers"

    func migrate(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE ask (
                    subject INTEGER NOT NULL, contact INTEGER NOT NULL, round INTEGER NOT NULL,
                    state TEXT NOT NULL, PRIMARY KEY (subject, contact, round)
                ) STRICT, WITHOUT ROWID
                """)
    }
}
