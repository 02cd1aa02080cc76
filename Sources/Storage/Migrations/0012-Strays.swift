import GRDB

/// A notice comes to know why it has not reached whom it was for, and whether it was written for
/// whoever reads in the recipients' place; an event, which webhook it is about.
struct Strays: Migration {
    let name = "0012-strays"

    func migrate(_ database: Database) throws {
        try database.execute(
            sql: """
                ALTER TABLE notice ADD COLUMN astray TEXT
                    CHECK (astray IN ('file', 'redirected', 'recalled'));
                ALTER TABLE notice ADD COLUMN marked INTEGER NOT NULL DEFAULT 0
                    CHECK (marked IN (0, 1));
                ALTER TABLE event ADD COLUMN webhook TEXT;
                CREATE INDEX notice_astray ON notice (astray, key) WHERE astray IS NOT NULL
                """)
    }
}
