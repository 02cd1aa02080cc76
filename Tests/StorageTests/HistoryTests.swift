import Testing
import WorkBasedLearning

@testable import Storage

@Suite("Events and records, as they were written")
struct HistoryTests {
    let disk: Disk
    let store: Store

    init() throws {
        disk = try Disk()
        store = try disk.open()
        for (user, subject) in [(1, 6), (2, 6), (1, 7), (2, nil)] as [(UInt32, Int64?)] {
            var batch = Batch()
            batch.at = 100 * Int64(user) + (subject ?? 0)
            batch.firstEvent = try store.lastEvent() + 1
            batch.events = [Event("looked", subject: subject)]
            batch.records = [
                AuditRecord(user: user, action: .look, verb: "show", noun: .slot, subject: subject)
            ]
            try store.commit(batch)
        }
    }

    private func numbers(_ query: AuditQuery) throws -> [Int64] {
        try store.records(query).map(\.seq)
    }

    @Test("Records are found by subjects, by user, by time and page by page, the newest first")
    func records() throws {
        #expect(try numbers(AuditQuery(limit: 9)) == [4, 3, 2, 1])
        #expect(try numbers(AuditQuery(subjects: [6], limit: 9)) == [2, 1])
        #expect(try numbers(AuditQuery(subjects: [6, 7, 99], limit: 9)) == [3, 2, 1])
        #expect(try numbers(AuditQuery(subjects: [99], limit: 9)) == [])
        #expect(try numbers(AuditQuery(user: 1, subjects: [6, 7], limit: 9)) == [3, 1])
        #expect(try numbers(AuditQuery(since: 200, limit: 9)) == [4, 2])
        #expect(try numbers(AuditQuery(limit: 2)) == [4, 3])
        #expect(try numbers(AuditQuery(before: 3, limit: 9)) == [2, 1])
        let first = try store.records(AuditQuery(before: 2, limit: 1)).first
        #expect(first?.at == 106 && first?.record.user == 1 && first?.record.noun == .slot)
    }

    @Test("Events after a number, the oldest first, as many as are wanted")
    func events() throws {
        #expect(try store.lastEvent() == 4)
        #expect(try store.events(after: 1, limit: 2).map(\.seq) == [2, 3])
        #expect(try store.events(after: 3, limit: 9).map(\.subject) == [nil])
        #expect(try store.lastEvent(before: 107) == 1)
        #expect(try store.lastEvent(before: 100) == 0)
    }
}
