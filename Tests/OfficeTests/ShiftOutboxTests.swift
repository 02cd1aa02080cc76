import Commands
import Office
import Testing
import WorkBasedLearning

@Suite("What a shift does with notices")
struct ShiftOutboxTests {
    private static let told = Told(
        digest: "d", address: "a@example.net", language: .english, gist: "g")

    private static let announcements = (1...2).map { number in
        let matter = Matter(kind: "host-ask", subject: 8, recipient: Int64(number))
        return Announcement(
            kind: "host-ask", matter: matter, audience: .employer,
            tellings: [Telling(matter: matter, told: told)],
            recipient: Recipient(name: "", address: "a@example.net", language: .english),
            details: [:])
    }

    private func bench() -> Bench {
        var register = County.make()
        register.draft = Plan(
            placements: [], sessions: [], revision: 0, asOf: nil, seed: 1, points: 0)
        return Bench(register, announcements: ShiftOutboxTests.announcements)
    }

    private func changes(_ batch: Batch?) -> [Telling] {
        (batch?.changes ?? []).compactMap { change in
            guard case .told(let matter, let told) = change else { return nil }
            return Telling(matter: matter, told: told)
        }
    }

    @Test("A notice knows what stood before it, and recall brings that back in one transaction")
    func recalled() {
        let bench = bench()
        let guest = bench.enter()
        #expect(guest.ask("publish confirm=yes").contains("mails=2"))
        let published = bench.journal.next()
        let keys = published?.notices.map(\.key) ?? []
        #expect(keys.count == 2)
        #expect(
            published?.notices.map(\.before)
                == ShiftOutboxTests.announcements.map { [Telling(matter: $0.matter, told: nil)] })
        #expect(guest.ask("recall").contains("? Recall 2 mails? yes or no"))
        #expect(guest.ask("yes").hasSuffix("OK recalled=2\n"))
        let batch = bench.journal.next()
        #expect(batch?.outbox == [.withdraw(keys), .astray(keys, .recalled)])
        #expect(
            changes(batch)
                == ShiftOutboxTests.announcements.map { Telling(matter: $0.matter, told: nil) })
        #expect((batch?.revision ?? 0) > (published?.revision ?? 0))
        #expect(guest.ask("status").contains("outbox: nothing waits"))
        #expect(guest.ask("recall").hasPrefix("ERR not-found no mail can be recalled"))
    }

    @Test("What has begun to leave is not recalled")
    func leased() {
        let bench = bench()
        let guest = bench.enter()
        _ = guest.ask("publish confirm=yes")
        let keys = bench.journal.next()?.notices.map(\.key) ?? []
        var order = Dispatch()
        order.leases = [keys[0]]
        #expect(bench.desk.dispatch(order)?.keys == [keys[0]])
        _ = bench.journal.next()
        #expect(guest.ask("recall confirm=yes").hasSuffix("OK recalled=1\n"))
        #expect(
            bench.journal.next()?.outbox
                == [.withdraw([keys[1]]), .astray([keys[1]], .recalled)])
    }

    @Test("What could not be written was not recalled")
    func unwritten() {
        let bench = bench()
        let guest = bench.enter()
        _ = guest.ask("publish confirm=yes")
        bench.journal.fail(2)
        #expect(guest.ask("recall confirm=yes").hasPrefix("ERR unavailable"))
        #expect(guest.ask("status").contains("outbox: 2 mails on the way out"))
        #expect(guest.ask("recall confirm=yes").hasSuffix("OK recalled=2\n"))
    }

    @Test("Held mails are not leased, and the sender is woken when they may leave")
    func held() {
        let bench = Bench(outbox: .waiting([5]))
        let guest = bench.enter()
        #expect(guest.ask("hold mail").hasSuffix("OK held=yes\n"))
        #expect(bench.journal.next()?.outbox == [.hold(true)])
        #expect(guest.ask("status").contains("Mails are held"))
        var order = Dispatch()
        order.leases = [5]
        #expect(bench.desk.dispatch(order)?.keys == [])
        #expect(bench.bell.arrives())
        #expect(guest.ask("release mail").hasSuffix("OK held=no\n"))
        #expect(bench.bell.arrives())
        #expect(bench.desk.dispatch(order)?.keys == [5])
    }

    @Test("Expired notices are withdrawn once")
    func expired() {
        let bench = Bench(outbox: .waiting([5, 6]))
        var order = Dispatch()
        order.expired = [5, 5, 9]
        #expect(bench.desk.dispatch(order)?.keys == [])
        #expect(bench.journal.next()?.outbox == [.withdraw([5])])
        #expect(bench.enter().ask("status").contains("outbox: 1 mail on the way out"))
    }

    @Test("The outbox is read off the desk's thread; one notice only on record")
    func read() {
        let bench = Bench()
        let guest = bench.enter(9)
        #expect(guest.ask("outbox").contains(" 2 notices waiting for their first try"))
        #expect(bench.journal.count == 0)
        let shown = guest.ask("outbox show 7")
        #expect(shown.contains("address: a@example.net") && shown.contains("recipient: 451 later"))
        #expect(
            bench.journal.next()?.records == [
                AuditRecord(user: 9, action: .look, verb: "outbox show", noun: nil, subject: 7)
            ])
        #expect(guest.ask("outbox show 8").hasPrefix("ERR not-found there is no notice 8"))
    }
}
