import GRDB

/// A notice says in a column of its own whether it may still leave, and the indexes of open notices
/// go by it: one that begins to leave is not written into any of them anew. Nor is it looked for by
/// its lease, whose keys are known.
struct OpenNotices: Migration {
    let name = "0014-open-notices"

    /// The condition of the indexes; SQLite uses them only for queries with the very same words.
    static let condition = "open = 1"

    func migrate(_ database: Database) throws {
        for statement in OpenNotices.statements { try database.execute(sql: statement) }
    }

    private static let statements = [
        """
        CREATE TABLE notice_new (
            key INTEGER PRIMARY KEY, message_id TEXT NOT NULL UNIQUE, channel TEXT NOT NULL,
            kind TEXT NOT NULL, audience TEXT NOT NULL, subject INTEGER NOT NULL,
            recipient INTEGER NOT NULL, ordinal INTEGER NOT NULL,
            state TEXT NOT NULL CHECK (
                state IN ('waiting', 'sending', 'sent', 'failed', 'dead', 'withdrawn')),
            open INTEGER NOT NULL CHECK (open = (\(Outbox.open))),
            created_at INTEGER NOT NULL, not_before INTEGER NOT NULL, next_at INTEGER NOT NULL,
            until_at INTEGER, attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
            lease INTEGER, error TEXT, sent_at INTEGER,
            astray TEXT CHECK (astray IN ('file', 'redirected', 'recalled')),
            marked INTEGER NOT NULL DEFAULT 0 CHECK (marked IN (0, 1)),
            CHECK ((state = 'sent') = (sent_at IS NOT NULL))
        ) STRICT
        """,
        """
        INSERT INTO notice_new
        SELECT key, message_id, channel, kind, audience, subject, recipient, ordinal, state,
            \(Outbox.open), created_at, not_before, next_at, until_at,
            attempts, lease, error, sent_at, astray, marked
        FROM notice
        """,
        "DROP TABLE notice",
        "ALTER TABLE notice_new RENAME TO notice",
        "CREATE INDEX notice_open ON notice (key) WHERE \(condition)",
        "CREATE INDEX notice_channel ON notice (channel, key, next_at) WHERE \(condition)",
        "CREATE INDEX notice_next ON notice (channel, next_at) WHERE \(condition)",
        """
        CREATE INDEX notice_recipient ON notice (channel, recipient, ordinal, key)
        WHERE \(condition)
        """,
        """
        CREATE INDEX notice_until ON notice (channel, until_at)
        WHERE \(condition) AND until_at IS NOT NULL
        """,
        "CREATE INDEX notice_dead ON notice (key) WHERE state = 'dead'",
        "CREATE INDEX notice_withdrawn ON notice (key) WHERE state = 'withdrawn'",
        "CREATE INDEX notice_sent ON notice (channel, sent_at) WHERE state = 'sent'",
        "CREATE INDEX notice_astray ON notice (astray, key) WHERE astray IS NOT NULL",
    ]
}
