import Testing
import WorkBasedLearning

@testable import Storage

@Suite("The outbox comes to know delays, attempts and leases")
struct OutboxTests {
    @Test("What was due waits, what was sent is sent, and bodies stay with their notices")
    func kept() throws {
        let disk = try Disk()
        try disk.makeOlder(
            steps: 6,
            """
            INSERT INTO notice VALUES
                (3, 'm3', 'employer_ask', 'employer', 1, 2, 0, 'due', 50, NULL),
                (4, 'm4', 'employer_ask', 'employer', 1, 3, 0, 'sent', 50, 60);
            INSERT INTO notice_body VALUES
                (3, 'a@example.net', x'41', 's@example.net'),
                (4, 'b@example.net', x'42', 's@example.net')
            """)
        let store = try disk.open()
        #expect(try store.due(at: 50, limit: 9).picks == [DueNotices.Pick(key: 3, attempts: 0)])
        #expect(try store.ledger().openCount == 1)
        #expect(try store.sent(since: 0) == [1: 1])
        var batch = Batch()
        batch.outbox = [.lease([3], number: 1)]
        try store.commit(batch)
        let leased = try store.leased(Lease(number: 1, keys: [3]))
        #expect(leased.map(\.recipient) == ["a@example.net"])
        #expect(leased.map(\.bytes) == [[0x41]])
        #expect(try store.notice(4)?.bytes == [0x42])
        try disk.execute("DELETE FROM notice WHERE key = 3")
    }
}
