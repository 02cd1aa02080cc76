import GRDB

/// The record of looks and changes also holds what was denied, and for whom a bridge spoke; from
/// now on it only grows. Answers are kept for sentences with an idempotency key.
struct GrowingRecord: Migration {
    let name = "0003-growing-record"

    func migrate(_ database: Database) throws {
        for statement in GrowingRecord.statements { try database.execute(sql: statement) }
    }

    private static let statements = [
        "ALTER TABLE audit RENAME TO audit_before",
        """
        CREATE TABLE audit (
            seq INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, user INTEGER NOT NULL,
            person INTEGER,
            action TEXT NOT NULL CHECK (action IN ('look', 'change', 'denied')),
            verb TEXT NOT NULL, noun TEXT, subject INTEGER
        ) STRICT
        """,
        """
        INSERT INTO audit (seq, at, user, action, verb, noun, subject)
        SELECT seq, at, user, action, verb, noun, subject FROM audit_before
        """,
        "DROP TABLE audit_before",
        """
        CREATE TABLE answer (
            key TEXT PRIMARY KEY, at INTEGER NOT NULL, reply TEXT NOT NULL
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX answer_at ON answer (at)",
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
