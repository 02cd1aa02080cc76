import GRDB

/// The indexes of open notices no longer hold the state, so that a notice that begins to leave is
/// not written into each of them anew.
struct NarrowIndexes: Migration {
    let name = "0013-narrow-indexes"

    func migrate(_ database: Database) throws {
        try database.execute(
            sql: """
                DROP INDEX notice_open;
                DROP INDEX notice_channel;
                DROP INDEX notice_next;
                DROP INDEX notice_until;
                CREATE INDEX notice_open ON notice (key) WHERE \(Outbox.open);
                CREATE INDEX notice_channel ON notice (channel, key, next_at) WHERE \(Outbox.open);
                CREATE INDEX notice_next ON notice (channel, next_at) WHERE \(Outbox.open);
                CREATE INDEX notice_until ON notice (channel, until_at)
                    WHERE \(Outbox.open) AND until_at IS NOT NULL
                """)
    }
}
