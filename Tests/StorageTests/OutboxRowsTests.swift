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
        #expect(try store.leased(Lease(number: 3, keys: [2])) == [])
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

    private func post(_ key: Int64, _ channel: String) -> Notice {
        Notice(
            key: key, channel: channel, matter: Matter(kind: "k", subject: 1, recipient: key),
            audience: .receiver, messageID: "m\(key)", recipient: "sis", bytes: [1])
    }

    @Test("Channels do not see each other's notices, and are held and turned off alone")
    func channels() throws {
        try store.commit([notice(1, to: 1), post(2, "webhook:a"), post(3, "webhook:b")])
        func due(_ channel: String) throws -> [Int64] {
            try store.due(at: 100, limit: 9, channel: channel).picks.map(\.key)
        }
        #expect(try due("mail") == [1])
        #expect(try due("webhook:a") == [2])
        try store.commit([], [.hold(true, channel: "webhook:a")])
        #expect(try due("webhook:a") == [])
        #expect(try due("webhook:b") == [3])
        try store.commit(
            [], [.hold(false, channel: "webhook:a"), .disable(true, channel: "webhook:b")])
        #expect(try due("webhook:a") == [2])
        #expect(try due("webhook:b") == [])
        #expect(try due("mail") == [1])
        try store.close()
        let again = try disk.open()
        #expect(try again.ledger().disabled == ["webhook:b"])
        #expect(try again.ledger().held == [])
        let page = try again.outbox(OutboxQuery(limit: 9, now: 100, channel: "webhook:b"))
        #expect(page.rows.map(\.key) == [3] && page.counts[.waiting] == 1 && page.due == 1)
    }

    @Test("The last event before a time")
    func events() throws {
        for (number, time) in [100, 200, 200, 300].enumerated() {
            var batch = Batch()
            (batch.events, batch.at) = ([Event("drafted")], Int64(time))
            batch.firstEvent = Int64(number + 1)
            try store.commit(batch)
        }
        let found = try [100, 101, 200, 201, 999].map { try store.lastEvent(before: $0) }
        #expect(found == [0, 1, 1, 3, 4])
    }

    @Test("What was sent, withdrawn or given up is sent once more, as if never tried")
    func resent() throws {
        let channel = "webhook:a"
        try store.commit((1...3).map { post($0, channel) }, [.lease([1, 2], number: 1)])
        try store.commit(
            [], [.settle(1, .sent), .settle(2, .closed(error: "e")), .withdraw([3])], at: 90)
        #expect(try store.lastSent([channel, "mail"]) == [channel: 90])
        #expect(try store.keys(of: ["m1", "m3", "m9"]) == ["m1": 1, "m3": 3])
        try store.commit([], [.resend([1, 2, 3], channel: channel)], at: 100)
        let due = try store.due(at: 100, limit: 9, channel: channel)
        #expect(due.picks == (1...3).map { DueNotices.Pick(key: $0, attempts: 0) })
        #expect(try store.lastSent([channel]) == [:])
    }

    @Test("The queries for what is due use the indexes of open notices")
    func indexed() throws {
        try store.commit([notice(1, to: 1)])
        func plan(_ query: String) throws -> String {
            try disk.rows("EXPLAIN QUERY PLAN \(query)").map { $0[3] ?? "" }
                .joined(separator: "; ")
        }
        let next = try plan(
            """
            SELECT min(next_at) FROM notice
            WHERE \(OpenNotices.condition) AND channel = 'mail' AND state <> 'sending'
                AND next_at > 5
            """)
        #expect(next.contains("notice_next"), "\(next)")
        let until = try plan(
            """
            SELECT key FROM notice WHERE \(OpenNotices.condition)
            AND until_at IS NOT NULL AND channel = 'mail' AND state <> 'sending'
            AND until_at <= 5 ORDER BY key
            """)
        #expect(until.contains("notice_until"), "\(until)")
        let listed = try plan(
            """
            SELECT key, channel FROM notice WHERE \(OpenNotices.condition) AND key > 5
            AND channel = coalesce(NULL, channel) ORDER BY key LIMIT 20
            """)
        #expect(listed.contains("notice_open"), "\(listed)")
    }
}
