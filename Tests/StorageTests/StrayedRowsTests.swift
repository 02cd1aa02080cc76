import Testing
import WorkBasedLearning

@testable import Storage

@Suite("Mails that have not reached whom they were for, on disk")
struct StrayedRowsTests {
    let disk: Disk
    let store: Store

    init() throws {
        disk = try Disk()
        store = try disk.open()
    }

    private func notice(_ key: Int64, isMarked: Bool = false) -> Notice {
        var notice = makeNotice(key)
        notice.before = [Telling(matter: notice.matter, told: nil)]
        (notice.after, notice.isMarked) = (["d\(key)"], isMarked)
        return notice
    }

    @Test("Files, redirected and recalled ones are known with what they made of their matters")
    func all() throws {
        try store.commit(
            [notice(1), notice(2, isMarked: true), notice(3), notice(4), notice(5)],
            [
                .lease([1, 2, 4], number: 1), .settle(1, .sent), .astray([1], .file),
                .settle(2, .sent), .withdraw([3]), .astray([3], .recalled), .settle(4, .sent),
                .astray([5], .recalled),
            ])
        let all = try store.strayed()
        #expect(all.map(\.key) == [1, 2, 3])
        #expect(all.map(\.astray) == [.file, .redirected, .recalled])
        #expect(all.map(\.isMarked) == [false, true, false])
        #expect(all.first?.turns == [Turn(matter: notice(1).matter, before: nil, after: "d1")])
        #expect(all.first?.address == "to1@example.net" && all.first?.madeAt == 77)
        let page = try store.outbox(OutboxQuery(limit: 1))
        #expect(page.astray == [.file: 1, .redirected: 1, .recalled: 1])
        #expect(try store.notice(1)?.row.astray == .file)
    }

    @Test(
        "One that leaves again waits as it is, can be recalled, and counts no more as astray")
    func again() throws {
        try store.commit(
            [notice(1)],
            [
                .lease([1], number: 1), .settle(1, .sent), .astray([1], .file),
                .again([1], notBefore: 900),
            ])
        #expect(try store.strayed().isEmpty)
        let entry = try store.ledger()[1]
        #expect(entry?.state == .waiting && entry?.notBefore == 900)
        #expect(entry?.before == notice(1).before)
        #expect(try store.due(at: 899, limit: 9).picks.isEmpty)
        #expect(try store.due(at: 900, limit: 9).picks.map(\.attempts) == [0])
        var batch = Batch()
        batch.outbox = [.lease([1], number: 7)]
        try store.commit(batch)
        var expected = notice(1)
        (expected.notBefore, expected.before, expected.after) = (900, [], [])
        #expect(try store.leased(Lease(number: 7, keys: [1])) == [expected])
    }

    @Test("What is told anew counts no more as astray; an erased one has no address")
    func cleared() throws {
        try store.commit(
            [notice(1), notice(2)],
            [.withdraw([1, 2]), .astray([1, 2], .recalled), .astray([1], nil)])
        try disk.execute("DELETE FROM notice_body WHERE notice = 2")
        let all = try store.strayed()
        #expect(all.map(\.key) == [2] && all[0].address == nil && all[0].turns.isEmpty)
    }
}
