import GRDB

/// Events and the record count by themselves: the first come with their numbers and the second only
/// grows, so that no number comes twice, and no change writes a page for a counter of SQLite's.
struct PlainNumbers: Migration {
    let name = "0011-plain-numbers"

    func migrate(_ database: Database) throws {
        for statement in PlainNumbers.statements { try database.execute(sql: statement) }
    }

    private static let statements = [
        "ALTER TABLE event RENAME TO event_before",
        """
        CREATE TABLE event (
            seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, kind TEXT NOT NULL, subject INTEGER
        ) STRICT
        """,
        "INSERT INTO event SELECT seq, at, kind, subject FROM event_before",
        "DROP TABLE event_before",
        "DROP INDEX audit_subject",
        "DROP TRIGGER audit_stays",
        "DROP TRIGGER audit_is_fixed",
        "ALTER TABLE audit RENAME TO audit_before",
        """
        CREATE TABLE audit (
            seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, user INTEGER NOT NULL, person INTEGER,
            action TEXT NOT NULL CHECK (action IN ('look', 'change', 'denied')),
            verb TEXT NOT NULL, noun TEXT, subject INTEGER
        ) STRICT
        """,
        """
        INSERT INTO audit
        SELECT seq, at, user, person, action, verb, noun, subject FROM audit_before
        """,
        "DROP TABLE audit_before",
        "CREATE INDEX audit_subject ON audit (subject) WHERE subject IS NOT NULL",
        """
        CREATE TRIGGER audit_stays BEFORE DELETE ON audit
        BEGIN SELECT RAISE(ABORT, 'the record only grows'); END
        """,
        """
        CREATE TRIGGER audit_is_fixed BEFORE UPDATE ON audit
        BEGIN SELECT RAISE(ABORT, 'the record only grows'); END
        """,
    ]
}
