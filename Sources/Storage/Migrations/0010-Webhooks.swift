import GRDB

/// Each channel comes to be held and turned off by itself, and has its own place in the indexes of
/// open notices, so that none waits for another.
struct Webhooks: Migration {
    let name = "0010-webhooks"

    func migrate(_ database: Database) throws {
        for statement in Webhooks.statements { try database.execute(sql: statement) }
    }

    private static let statements = [
        """
        CREATE TABLE channel (
            name TEXT PRIMARY KEY,
            held INTEGER NOT NULL DEFAULT 0 CHECK (held IN (0, 1)),
            disabled INTEGER NOT NULL DEFAULT 0 CHECK (disabled IN (0, 1))
        ) STRICT, WITHOUT ROWID
        """,
        "INSERT INTO channel (name, held) SELECT 'mail', held FROM hold",
        "DROP TABLE hold",
        "DROP INDEX notice_next",
        "DROP INDEX notice_until",
        "DROP INDEX notice_sent",
        """
        CREATE INDEX notice_channel ON notice (channel, key, next_at, state) WHERE \(Outbox.open)
        """,
        "CREATE INDEX notice_next ON notice (channel, next_at, state) WHERE \(Outbox.open)",
        """
        CREATE INDEX notice_until ON notice (channel, until_at, state)
        WHERE \(Outbox.open) AND until_at IS NOT NULL
        """,
        "CREATE INDEX notice_sent ON notice (channel, sent_at) WHERE state = 'sent'",
    ]
}
