import GRDB
import Testing
import WorkBasedLearning

@testable import Storage

@Suite("A notice says in a column of its own whether it may still leave")
struct OpenNoticesTests {
    private let states = ["waiting", "sending", "sent", "failed", "dead", "withdrawn"]

    /// A database of the release before, with a notice in each state and its text.
    private func before() throws -> Disk {
        let disk = try Disk()
        let notices = states.enumerated().map { key, state in
            """
            INSERT INTO notice VALUES
                (\(key), 'm\(key)', 'mail', 'k', 'employer', 1, \(key), 0, '\(state)', 10, 20, 30,
                    900, 2, 5, 'e', \(state == "sent" ? "40" : "NULL"), 'file', 1);
            INSERT INTO notice_body VALUES (\(key), 'a@x.test', x'4\(key)', 's', NULL)
            """
        }
        try disk.makeOlder(steps: 13, notices.joined(separator: ";"))
        return disk
    }

    private static let columns = """
        key, message_id, channel, kind, audience, subject, recipient, ordinal, state, created_at,
        not_before, next_at, until_at, attempts, lease, error, sent_at, astray, marked
        """

    @Test("Notices and their texts stay as they were, and those that may leave are open")
    func kept() throws {
        let disk = try before()
        let notices = "SELECT \(Self.columns) FROM notice WHERE state <> 'sending' ORDER BY key"
        let bodies = "SELECT * FROM notice_body ORDER BY notice"
        let (older, olderBodies) = (try disk.rows(notices), try disk.rows(bodies))
        try disk.open().close()
        #expect(older.count == 5 && olderBodies.count == 6)
        // What was under way when the daemon ended has failed, as always.
        #expect(
            try disk.rows(
                "SELECT \(Self.columns) FROM notice WHERE message_id <> 'm1' ORDER BY key")
                == older)
        #expect(try disk.rows(bodies) == olderBodies)
        #expect(
            try disk.rows("SELECT state, open FROM notice ORDER BY key").map { $0.map { $0 ?? "" } }
                == [
                    ["waiting", "1"], ["failed", "1"], ["sent", "0"], ["failed", "1"],
                    ["dead", "0"], ["withdrawn", "0"],
                ])
    }

    @Test("A text goes with its notice, and a notice cannot say that it is open when it is not")
    func checked() throws {
        let disk = try before()
        try disk.open().close()
        for (state, open) in [("waiting", 0), ("dead", 1), ("failed", 2)] {
            #expect(throws: DatabaseError.self) {
                try disk.execute("UPDATE notice SET state = '\(state)', open = \(open)")
            }
        }
        try disk.execute("DELETE FROM notice WHERE key = 3")
        #expect(try disk.texts("SELECT notice FROM notice_body") == ["0", "1", "2", "4", "5"])
    }

    @Test("A notice that begins to leave is written into no index of open ones")
    func unindexed() throws {
        let disk = try Disk()
        try disk.open().close()
        // SQLite writes an index anew where a column of it, or of its condition, is set.
        let lease = try disk.rows(
            """
            EXPLAIN UPDATE notice SET state = 'sending', lease = 1
            WHERE key = 1 AND state IN ('waiting', 'failed')
            """)
        let conditions = try disk.texts(
            """
            SELECT name FROM sqlite_master
            WHERE type = 'index' AND tbl_name = 'notice' AND sql LIKE '%open = 1%' ORDER BY name
            """)
        #expect(
            conditions == [
                "notice_channel", "notice_next", "notice_open", "notice_recipient", "notice_until",
            ])
        // Of the dead, the withdrawn and the sent, whose conditions name the state.
        #expect(lease.filter { $0[1] == "IdxDelete" }.count == 3)
    }
}
