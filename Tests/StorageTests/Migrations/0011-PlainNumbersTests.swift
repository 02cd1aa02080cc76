import GRDB
import Testing
import WorkBasedLearning

@testable import Storage

@Suite("Events and the record come to count by themselves")
struct PlainNumbersTests {
    private func before() throws -> Disk {
        let disk = try Disk()
        try disk.makeOlder(
            steps: 10,
            """
            INSERT INTO event VALUES
                (7, 50, 'student-changed', 3), (9, 60, 'drafted', NULL);
            INSERT INTO audit VALUES
                (4, 50, 1000, 8, 'change', 'set', 'student', 3),
                (5, 60, 1000, NULL, 'look', 'who', NULL, NULL)
            """)
        return disk
    }

    @Test("All that was there stays as it was, and the numbers go on behind it")
    func kept() throws {
        let disk = try before()
        let store = try disk.open()
        #expect(try store.lastEvent() == 9)
        var batch = Batch()
        (batch.firstEvent, batch.events) = (10, [Event("published")])
        batch.records = [
            AuditRecord(user: 1, action: .look, verb: "show", noun: .student, subject: 3)
        ]
        try store.commit(batch)
        #expect(
            try disk.rows("SELECT seq, kind, subject FROM event ORDER BY seq") == [
                ["7", "student-changed", "3"], ["9", "drafted", nil], ["10", "published", nil],
            ])
        #expect(
            try disk.rows("SELECT seq, person, verb, subject FROM audit ORDER BY seq") == [
                ["4", "8", "set", "3"], ["5", nil, "who", nil], ["6", nil, "show", "3"],
            ])
    }

    @Test(
        "The record still only grows", arguments: ["DELETE FROM audit", "UPDATE audit SET at = 1"])
    func fixed(sql: String) throws {
        let disk = try before()
        try disk.open().close()
        #expect(throws: DatabaseError.self) { try disk.execute(sql) }
        #expect(try disk.rows("SELECT seq FROM audit").count == 2)
    }
}
