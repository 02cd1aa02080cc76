import GRDB

/// Plans carry the proof of how good they are, as one text that goes with its plan.
///
/// In a table of its own: rows that refer to a plan look it up one by one, and must not read past
/// megabytes of prices each time.
struct ProofOfPlans: Migration {
    let name = "0002-proof"

    func migrate(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE proof (
                    id INTEGER PRIMARY KEY,
                    state TEXT NOT NULL UNIQUE REFERENCES plan (state) ON DELETE CASCADE,
                    bound INTEGER NOT NULL, prices BLOB NOT NULL
                ) STRICT
                """)
    }
}
