import Testing
import WorkBasedLearning

@testable import Storage

@Suite("The outbox on disk")
struct NoticeRowsTests {
    let disk: Disk
    let store: Store

    init() throws {
        disk = try Disk()
        store = try disk.open()
    }

    private func commit(_ notices: [Notice], delivered: [Int64] = [], at: Int64 = 77) throws {
        var batch = Batch()
        (batch.notices, batch.delivered, batch.at) = (notices, delivered, at)
        try store.commit(batch)
    }

    @Test("Notices are due as they were queued, oldest key first", arguments: Audience.allCases)
    func due(audience: Audience) throws {
        let notices = [makeNotice(30, audience: audience), makeNotice(9), makeNotice(110)]
        try commit(notices)
        #expect(try store.due(limit: 10) == [notices[1], notices[0], notices[2]])
        #expect(try store.due(limit: 2) == [notices[1], notices[0]])
        #expect(try store.due(limit: 0).isEmpty)
        #expect(try store.dueCount() == 3)
    }

    @Test("What has left is not due any more, and keeps the moment when it first left")
    func delivered() throws {
        let notices = (1...4).map { makeNotice($0) }
        try commit(notices, at: 50)
        try commit([], delivered: [2, 3], at: 60)
        try commit([], delivered: [3, 99], at: 70)
        #expect(try store.due(limit: 10) == [notices[0], notices[3]])
        #expect(try store.dueCount() == 2)
        #expect(
            try disk.rows("SELECT key, created_at, sent_at FROM notice ORDER BY key") == [
                ["1", "50", nil], ["2", "50", "60"], ["3", "50", "60"], ["4", "50", nil],
            ])
    }

    @Test("A notice may be queued and leave within one batch")
    func atOnce() throws {
        try commit([makeNotice(1)], delivered: [1])
        #expect(try store.dueCount() == 0)
    }

    @Test("A key or a Message-ID that was used before is refused")
    func usedBefore() throws {
        try commit([makeNotice(1)])
        #expect(throws: (any Error).self) { try commit([makeNotice(2), makeNotice(1)]) }
        let same = makeNotice(1)
        let copy = Notice(
            key: 3, matter: same.matter, audience: same.audience, messageID: same.messageID,
            recipient: same.recipient, bytes: same.bytes)
        #expect(throws: (any Error).self) { try commit([copy]) }
        #expect(try store.dueCount() == 1)
    }

    @Test("A recipient and the bytes can be erased without touching the history")
    func erased() throws {
        try commit([makeNotice(1), makeNotice(2)], delivered: [1])
        try disk.execute("DELETE FROM notice_body WHERE notice = 1")
        #expect(try store.due(limit: 10).map(\.key) == [2])
        #expect(try disk.texts("SELECT count(*) FROM notice") == ["2"])
    }

    @Test("An audience of another release is a fault")
    func unknownAudience() throws {
        try commit([makeNotice(1)])
        try disk.execute("UPDATE notice SET audience = 'press'")
        #expect(throws: StoreFault.self) { try store.due(limit: 1) }
    }
}
