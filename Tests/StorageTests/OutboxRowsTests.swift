import Testing
import WorkBasedLearning

@testable import Storage

@Suite("Which notices are due")
struct OutboxRowsTests {
    let disk: Disk
    let store: Store

    init() throws {
        disk = try Disk()
        store = try disk.open()
    }

    private func notice(
        _ key: Int64, to recipient: Int64, notBefore: Int64 = 0, until: Int64? = nil
    ) -> Notice {
        var notice = Notice(
            key: key, matter: Matter(kind: "k", subject: 1, recipient: recipient),
            audience: .employer, messageID: "m\(key)", recipient: "a@x.test", bytes: [1])
        (notice.notBefore, notice.until) = (notBefore, until)
        return notice
    }

    private func due(at now: Int64 = 100, limit: Int = 10) throws -> [Int64] {
        try store.due(at: now, limit: limit).picks.map(\.key)
    }

    @Test("One of each recipient, the first that is open, lowest keys first")
    func order() throws {
        try store.commit([
            notice(5, to: 1), notice(2, to: 2), notice(3, to: 1), notice(4, to: 3),
            notice(6, to: 2),
        ])
        #expect(try due() == [2, 3, 4])
        #expect(try due(limit: 2) == [2, 3])
        try store.commit([], [.lease([2, 3], number: 1)])
        #expect(try due() == [4])
        try store.commit([], [.settle(2, .sent), .settle(3, .failed(nextAt: 500, error: "e"))])
        #expect(try due() == [4, 6])
        #expect(try store.due(at: 100, limit: 0).nextAt == 500)
        try store.commit(
            [], [.lease([4], number: 2), .settle(4, .dead(error: "e")), .withdraw([3])])
        #expect(try due() == [5, 6])
    }

    @Test("Nothing leaves before its time, and nothing from the end of its point on")
    func times() throws {
        try store.commit([
            notice(1, to: 1, notBefore: 90), notice(2, to: 2, notBefore: 110, until: 200),
            notice(3, to: 1, until: 120),
        ])
        #expect(try due(at: 89) == [])
        #expect(try store.due(at: 89, limit: 1).nextAt == 90)
        #expect(try due(at: 90) == [1])
        let due = try store.due(at: 120, limit: 9)
        #expect(due.expired == [3])
        #expect(due.picks.map(\.key) == [1, 2])
        #expect(due.nextAt == 200)
        #expect(try store.due(at: 300, limit: 9).expired == [2, 3])
        try store.commit([], [.withdraw([2, 3])])
        #expect(try store.due(at: 300, limit: 9).expired == [])
    }

    @Test("While mails are held nothing is due, over restarts")
    func held() throws {
        try store.commit([notice(1, to: 1)], [.hold(true)])
        try store.close()
        let again = try disk.open()
        #expect(try again.due(at: 100, limit: 9).isHeld)
        #expect(try again.due(at: 100, limit: 9).picks == [])
    }

    @Test("A step moves a notice only from a state from which it may")
    func guarded() throws {
        try store.commit([notice(1, to: 1)], [.lease([1], number: 1), .settle(1, .sent)], at: 60)
        let steps: [OutboxStep] = [
            .lease([1], number: 2), .settle(1, .dead(error: "e")), .withdraw([1]), .retry([1]),
            .settle(1, .sent),
        ]
        try store.commit([], steps, at: 90)
        #expect(
            try disk.rows("SELECT state, sent_at, attempts FROM notice") == [["sent", "60", "1"]])
        try store.commit([notice(2, to: 1)], [.withdraw([2]), .lease([2], number: 3)])
        #expect(try store.leased(3) == [])
    }

    @Test("A retry makes a dead notice due, and its attempts still count")
    func retried() throws {
        try store.commit(
            [notice(1, to: 1)], [.lease([1], number: 1), .settle(1, .dead(error: "e"))])
        #expect(try due() == [])
        try store.commit([], [.retry([1])], at: 100)
        let due = try store.due(at: 100, limit: 9)
        #expect(due.picks == [DueNotices.Pick(key: 1, attempts: 1)])
    }

    @Test("What has left is counted by the minute")
    func sent() throws {
        let keys: [Int64] = [1, 2, 3]
        try store.commit(keys.map { notice($0, to: $0) }, [.lease(keys, number: 1)])
        try store.commit([], [.settle(1, .sent), .settle(2, .sent)], at: 130)
        try store.commit([], [.settle(3, .sent)], at: 240)
        #expect(try store.sent(since: 0) == [2: 2, 4: 1])
        #expect(try store.sent(since: 131) == [4: 1])
    }

    @Test("The queries for what is due use the indexes of open notices")
    func indexed() throws {
        try store.commit([notice(1, to: 1)])
        let plan = try disk.rows(
            """
            EXPLAIN QUERY PLAN SELECT min(next_at) FROM notice
            WHERE \(Outbox.open) AND state <> 'sending' AND next_at > 5
            """
        ).map { $0[3] ?? "" }.joined(separator: "; ")
        #expect(plan.contains("notice_next"), "\(plan)")
        let until = try disk.rows(
            """
            EXPLAIN QUERY PLAN SELECT key FROM notice WHERE \(Outbox.open)
            AND until_at IS NOT NULL AND state <> 'sending' AND until_at <= 5 ORDER BY key
            """
        ).map { $0[3] ?? "" }.joined(separator: "; ")
        #expect(until.contains("notice_until"), "\(until)")
    }
}
