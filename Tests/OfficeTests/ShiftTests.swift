import Commands
import Office
import Testing
import WorkBasedLearning

@Suite("The work on a batch")
struct ShiftTests {
    private static let announcements = (1...2).map { number in
        let matter = Matter(kind: "host-ask", subject: 8, recipient: Int64(number))
        let told = Told(
            digest: "d\(number)", address: "a@example.net", language: .english, gist: "g")
        return Announcement(
            kind: "host-ask", matter: matter, audience: .employer,
            tellings: [Telling(matter: matter, told: told)],
            recipient: Recipient(
                name: "", address: "a\(number)@example.net", language: .english), details: [:])
    }

    @Test("A look is recorded with keys only")
    func looks() {
        let register = County.make()
        let bench = Bench(register)
        #expect(bench.enter(1234).ask("show student S1").hasSuffix("OK\n"))
        let batch = bench.journal.next()
        #expect(
            batch?.records == [
                AuditRecord(
                    user: 1234, action: .look, verb: "show", noun: .student,
                    subject: register.key(.student, "S1"))
            ])
        #expect(batch?.changes.isEmpty == true)
        #expect(batch?.events == [])
        #expect(bench.enter(7).ask("show students").contains("OK"))
        let list = bench.journal.next()?.records.first
        #expect(list?.noun == .student)
        #expect(list?.subject == nil)
    }

    @Test("A change and its record bear the key of what was changed")
    func changes() {
        let bench = Bench()
        #expect(bench.enter(9).ask("set slot O1 max=3").contains("OK"))
        let batch = bench.journal.next()
        let key = County.make().key(.slot, "O1")
        #expect(
            batch?.events == [
                Event("slot-changed", subject: key, noun: .slot, owner: "O1")
            ])
        #expect(
            batch?.records == [
                AuditRecord(user: 9, action: .change, verb: "set", noun: .slot, subject: key)
            ])
        #expect(batch?.changes.count == 1)
    }

    @Test("Each connection has its own question and form")
    func questions() {
        let bench = Bench()
        let (one, other) = (bench.enter(), bench.enter())
        #expect(one.ask("remove student S1").contains("? Remove student S1"))
        #expect(other.ask("yes").hasPrefix("ERR unknown-command"))
        #expect(other.ask("set format json") == "{\"ok\":{}}\n")
        #expect(one.ask("perhaps").contains("? Please answer"))
        #expect(bench.journal.count == 0)
        #expect(one.ask("yes").contains("OK removed=S1 dependents=1"))
        #expect(other.ask("show student S1").hasPrefix("{"))
        #expect(bench.journal.next()?.changes.count == 2)
        #expect(one.ask("yes").hasPrefix("ERR unknown-command"))
    }

    @Test("A question that is answered with no changes nothing")
    func refused() {
        let bench = Bench()
        let guest = bench.enter()
        _ = guest.ask("remove student S1")
        #expect(guest.ask("no").hasSuffix("OK\n"))
        #expect(guest.ask("ping") == "OK\n")
        #expect(bench.journal.count == 0)
    }

    @Test("A sentence sees what an earlier one of its batch changed")
    func withinBatch() {
        let bench = Bench()
        let guest = bench.enter()
        bench.journal.hold(1)
        let first = guest.say("set student S1 grade=12")
        #expect(bench.journal.isHolding())
        let (add, show) = (guest.say("add employer id=E2 name=Mill"), guest.say("show employer E2"))
        let again = guest.say("add employer id=E2 name=Mill")
        bench.journal.release()
        #expect(first.reply().contains("OK"))
        #expect(add.reply().contains("OK"))
        #expect(show.reply().contains("Mill"))
        #expect(again.reply().hasPrefix("ERR exists"))
    }

    @Test("Publishing queues its notices under fresh keys in the same batch, and then rings")
    func publish() throws {
        let bench = Bench(announcements: ShiftTests.announcements)
        let guest = bench.enter()
        #expect(guest.ask("plan").contains("OK placed=2"))
        let drafted = try #require(bench.journal.next())
        bench.journal.hold(2)
        let sink = guest.say("publish confirm=yes")
        #expect(bench.journal.isHolding())
        #expect(bench.bell.isQuiet)
        bench.journal.release()
        #expect(sink.reply().contains("OK published=2 placements=2 sessions=0 mails=2"))
        let batch = try #require(bench.journal.next())
        #expect(bench.bell.arrives())
        #expect(bench.bell.isQuiet)
        #expect(batch.notices.map(\.key) == [drafted.nextKey, drafted.nextKey + 1])
        #expect(batch.notices.map(\.recipient) == ["a1@example.net", "a2@example.net"])
        #expect(batch.nextKey == drafted.nextKey + 2)
        #expect(batch.revision == drafted.revision + 1)
        #expect(batch.events == [Event("published")])
        #expect(published(batch)?.count == 2)
        #expect(batch.changes.count == 3)
        let status = guest.ask("status")
        #expect(status.contains("outbox: 2 mails on the way out"))
        #expect(status.contains("draft plan: none"))
    }

    @Test("A mail that cannot be composed changes nothing")
    func unrendered() {
        let bench = Bench(announcements: ShiftTests.announcements, canRender: false)
        let guest = bench.enter()
        #expect(guest.ask("plan").contains("OK placed=2"))
        let before = guest.ask("status")
        #expect(guest.ask("@p publish confirm=yes").hasPrefix("ERR @p internal "))
        #expect(guest.ask("status") == before)
        #expect(bench.journal.count == 1)
        #expect(bench.log.lines.count == 1)
        #expect(bench.bell.isQuiet)
        #expect(guest.ask("set student S1 grade=12").contains("OK"))
    }

    @Test("A publication that is not written queues nothing and rings nobody")
    func unwritten() {
        let bench = Bench(announcements: ShiftTests.announcements)
        let guest = bench.enter()
        bench.journal.fail(2)
        #expect(guest.ask("plan").contains("OK placed=2"))
        #expect(guest.ask("publish confirm=yes").hasPrefix("ERR unavailable"))
        #expect(bench.bell.isQuiet)
        let status = guest.ask("status")
        #expect(status.contains("outbox: nothing waits"))
        #expect(status.contains("draft plan: 2 placements"))
        #expect(guest.ask("publish confirm=yes").contains("OK published=2"))
        #expect(bench.bell.arrives())
    }

    @Test("A farewell closes the connection after its reply")
    func quit() {
        let guest = Bench().enter()
        let sink = guest.say("quit")
        #expect(sink.reply().hasSuffix("OK\n"))
        #expect(sink.isClosing)
    }

    private func published(_ batch: Batch) -> Plan? {
        for case .published(let plan) in batch.changes { return plan }
        return nil
    }
}
