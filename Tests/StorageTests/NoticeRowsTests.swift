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

    @Test("What is leased is read back as it was queued", arguments: Audience.allCases)
    func leased(audience: Audience) throws {
        var notice = makeNotice(30, audience: audience)
        (notice.notBefore, notice.until) = (70, 900)
        let told = Told(
            digest: "d", address: "a@example.net", language: .spanish, gist: "g \"é\"", root: "r",
            round: 3, sequence: 2, start: moment("2027-02-16T09:00"),
            end: moment("2027-02-16T24:00"), place: "p")
        notice.before = [
            Telling(matter: notice.matter, told: told),
            Telling(matter: Matter(kind: "k", subject: 1, recipient: 2), told: nil),
        ]
        (notice.after, notice.isMarked) = ([nil, "e"], true)
        try store.commit([notice, makeNotice(9)], [.lease([30, 9, 31], number: 5)])
        (notice.before, notice.after) = ([], [])
        let keys: [Int64] = [30, 9, 31]
        #expect(try store.leased(Lease(number: 5, keys: keys)) == [makeNotice(9), notice])
        #expect(try store.leased(Lease(number: 4, keys: keys)).isEmpty)
    }

    @Test("What a confirmation confirms is known after a restart")
    func confirmations() throws {
        let ask = Matter(kind: AskKind.employer.rawValue, subject: 4, recipient: 9)
        let notice = Notice(
            key: 1,
            matter: Matter(kind: AskKind.employer.confirmation, subject: 4, recipient: 9),
            audience: .employer, messageID: "<1@x>", recipient: "a@example.net", bytes: [1])
        try store.commit([notice], [])
        #expect(try store.ledger().unsentConfirmations(of: [ask]) == [1])
        #expect(try store.ledger()[1]?.confirms == ask)
    }

    @Test("A notice stays recallable over a restart until it was leased")
    func ledger() throws {
        var notices = [1, 2, 3, 4, 5].map { makeNotice($0) }
        for place in notices.indices {
            notices[place].before = [Telling(matter: notices[place].matter, told: nil)]
            notices[place].notBefore = 60
        }
        try store.commit(notices, [.lease([2, 3, 4], number: 1)])
        let steps: [OutboxStep] = [
            .settle(2, .returned(to: .waiting, error: "e")), .settle(3, .dead(error: "e")),
            .hold(true),
        ]
        try store.commit([], steps)
        let ledger = try store.ledger()
        #expect(
            ledger[1]
                == Ledger.Entry(state: .waiting, notBefore: 60, before: notices[0].before))
        #expect(
            ledger[2]
                == Ledger.Entry(
                    state: .waiting, notBefore: 60, before: nil, matters: [notices[1].matter]))
        #expect(ledger.keys(.dead) == [3])
        #expect(ledger.keys(.sending) == [4])
        #expect(ledger.recallable == [1, 5])
        #expect(ledger.isHeld)
    }

    @Test("What was under way when the daemon ended is due again, with the same bytes")
    func recovered() throws {
        try store.commit(
            [makeNotice(1), makeNotice(2)], [.lease([1, 2], number: 1), .settle(1, .sent)])
        try store.close()
        let again = try disk.open()
        let due = try again.due(at: 77, limit: 10)
        #expect(due.picks == [DueNotices.Pick(key: 2, attempts: 0)])
        #expect(try again.ledger()[2]?.before == nil)
        var batch = Batch()
        batch.outbox = [.lease([2], number: 1)]
        try again.commit(batch)
        #expect(try again.leased(Lease(number: 1, keys: [2])) == [makeNotice(2)])
    }

    @Test("A key or a Message-ID that was used before is refused")
    func usedBefore() throws {
        try store.commit([makeNotice(1)])
        #expect(throws: (any Error).self) { try store.commit([makeNotice(2), makeNotice(1)]) }
        let same = makeNotice(1)
        let copy = Notice(
            key: 3, matter: same.matter, audience: same.audience, messageID: same.messageID,
            recipient: same.recipient, bytes: same.bytes)
        #expect(throws: (any Error).self) { try store.commit([copy]) }
        #expect(try store.ledger().openCount == 1)
    }

    @Test("A recipient and the bytes can be erased without touching the history")
    func erased() throws {
        try store.commit([makeNotice(1), makeNotice(2)], [.lease([1, 2], number: 3)])
        try disk.execute("DELETE FROM notice_body WHERE notice = 1")
        #expect(try store.leased(Lease(number: 3, keys: [1, 2])).map(\.key) == [2])
        let copy = try store.notice(1)
        #expect(copy?.row.state == .sending)
        #expect(copy?.recipient == nil && copy?.bytes == nil)
        #expect(try store.notice(2)?.recipient == "to2@example.net")
        #expect(try store.notice(3) == nil)
    }

    @Test("A page names open and dead notices by key, and counts all")
    func page() throws {
        try store.commit(
            [1, 2, 3, 4, 5, 6].map { makeNotice($0) },
            [
                .lease([1, 2, 3], number: 1), .settle(1, .sent), .settle(2, .dead(error: "no")),
                .settle(3, .failed(nextAt: 500, error: "later")), .withdraw([4]),
            ])
        let page = try store.outbox(OutboxQuery(after: 2, limit: 2, now: 90))
        #expect(page.rows.map(\.key) == [3, 5])
        #expect(page.rows.first?.error == "later")
        #expect(page.rows.first?.at == 500)
        #expect(page.due == 2)
        #expect(
            page.counts == [
                .sent: 1, .dead: 1, .failed: 1, .withdrawn: 1, .waiting: 2, .sending: 0,
            ])
        #expect(try store.outbox(OutboxQuery(limit: 0, now: 90)).rows == [])
        #expect(try store.outbox(OutboxQuery(limit: 9, now: 90)).rows.map(\.key) == [2, 3, 5, 6])
    }

    @Test("An audience or a state of another release is a fault")
    func unknownWords() throws {
        try store.commit([makeNotice(1)], [.lease([1], number: 1)])
        try disk.execute("UPDATE notice SET audience = 'press'")
        #expect(throws: StoreFault.self) { try store.leased(Lease(number: 1, keys: [1])) }
    }
}
