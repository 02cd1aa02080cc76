import GRDB

/// The outbox comes to know delays, attempts and leases, and what a recall brings back.
///
/// The indexes on open notices stay small however many have been sent.
struct Outbox: Migration {
    let name = "0007-outbox"

    /// The condition of the indexes; SQLite uses them only for queries with the very same words.
    static let open = "state IN ('waiting', 'sending', 'failed')"

    func migrate(_ database: Database) throws {
        for statement in Outbox.statements { try database.execute(sql: statement) }
    }

    private static let statements = [
        """
        CREATE TABLE notice_new (
            key INTEGER PRIMARY KEY, message_id TEXT NOT NULL UNIQUE, channel TEXT NOT NULL,
            kind TEXT NOT NULL, audience TEXT NOT NULL, subject INTEGER NOT NULL,
            recipient INTEGER NOT NULL, ordinal INTEGER NOT NULL,
            state TEXT NOT NULL CHECK (
                state IN ('waiting', 'sending', 'sent', 'failed', 'dead', 'withdrawn')),
            created_at INTEGER NOT NULL, not_before INTEGER NOT NULL, next_at INTEGER NOT NULL,
            until_at INTEGER, attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
            lease INTEGER, error TEXT, sent_at INTEGER,
            CHECK ((state = 'sent') = (sent_at IS NOT NULL))
        ) STRICT
        """,
        """
        INSERT INTO notice_new
        SELECT key, message_id, 'mail', kind, audience, subject, recipient, ordinal,
            CASE state WHEN 'sent' THEN 'sent' ELSE 'waiting' END, created_at, created_at,
            created_at, NULL, CASE state WHEN 'sent' THEN 1 ELSE 0 END, NULL, NULL, sent_at
        FROM notice
        """,
        "DROP TABLE notice",
        "ALTER TABLE notice_new RENAME TO notice",
        "ALTER TABLE notice_body ADD COLUMN before TEXT",
        "CREATE INDEX notice_open ON notice (key, next_at, state) WHERE \(open)",
        "CREATE INDEX notice_next ON notice (next_at, state) WHERE \(open)",
        """
        CREATE INDEX notice_recipient ON notice (channel, recipient, ordinal, key) WHERE \(open)
        """,
        """
        CREATE INDEX notice_until ON notice (until_at, state)
        WHERE \(open) AND until_at IS NOT NULL
        """,
        "CREATE INDEX notice_lease ON notice (lease) WHERE state = 'sending'",
        "CREATE INDEX notice_dead ON notice (key) WHERE state = 'dead'",
        "CREATE INDEX notice_withdrawn ON notice (key) WHERE state = 'withdrawn'",
        "CREATE INDEX notice_sent ON notice (sent_at) WHERE state = 'sent'",
        """
        CREATE TABLE hold (
            one INTEGER PRIMARY KEY CHECK (one = 1), held INTEGER NOT NULL CHECK (held IN (0, 1))
        ) STRICT
        """,
        "INSERT INTO hold VALUES (1, 0)",
    ]
}
