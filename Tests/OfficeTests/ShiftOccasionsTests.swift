import Testing
import WorkBasedLearning

@testable import Office

@Suite("What a shift tells because its time has come")
struct ShiftOccasionsTests {
    /// Lets the desk look at the clock at a moment.
    private func pass(_ now: String, _ bench: Bench) {
        bench.clock.local = moment(now)
        #expect(bench.enter().ask("ping").hasSuffix("OK\n"))
    }

    @Test("Notices, marks and events are one batch, and nothing leaves twice")
    func batch() throws {
        let bench = Bench(.planned, occasions: Crier.occasions())
        pass("2027-02-11T07:30", bench)
        #expect(bench.journal.count == 0)
        pass("2027-02-11T08:00", bench)
        pass("2027-02-11T08:01", bench)
        let batch = try #require(bench.journal.next())
        #expect(batch.notices.count == 3)
        #expect(batch.events.map(\.kind) == ["reminded", "reminded", "reminded"])
        #expect(batch.events.allSatisfy { $0.subject != nil && $0.owner == nil })
        #expect(batch.changes.count == 4)
        #expect(bench.bell.arrives())
        #expect(bench.journal.count == 1)
    }

    @Test("It is told with what is said in the same minute, after it")
    func together() throws {
        let bench = Bench(.planned, occasions: Crier.occasions())
        let guest = bench.enter()
        pass("2027-02-12T14:00", bench)
        bench.journal.hold(1)
        let first = guest.say("set student S1 grade=12")
        #expect(bench.journal.isHolding())
        bench.clock.local = moment("2027-02-12T15:00")
        let second = guest.say("remove request R2 confirm=yes")
        bench.journal.release()
        #expect(first.reply().contains("OK") && second.reply().contains("OK"))
        #expect(bench.journal.next()?.notices.isEmpty == true)
        let batch = try #require(bench.journal.next())
        #expect(batch.notices.map(\.matter.kind).contains { $0.hasSuffix("02-16: R1") })
    }

    @Test("What the disk did not take is told in the next minute")
    func failed() {
        let bench = Bench(.planned, occasions: Crier.occasions())
        pass("2027-02-11T07:30", bench)
        bench.journal.fail(1)
        bench.clock.local = moment("2027-02-11T08:00")
        _ = bench.enter().ask("ping")
        pass("2027-02-11T08:01", bench)
        #expect(bench.journal.next()?.notices.count == 3)
    }

    @Test("The digest names webhooks that are turned off, and those with notices given up")
    func webhooks() throws {
        var outbox = Ledger()
        outbox.add(
            5, Ledger.Entry(state: .dead, notBefore: 0, before: nil, channel: "webhook:bb"))
        outbox.disable(true, channel: "webhook:aa")
        let bench = Bench(
            .planned, outbox: outbox, occasions: Crier.occasions(),
            webhooks: ["aa": [], "bb": []])
        pass("2027-02-11T06:30", bench)
        pass("2027-02-11T07:00", bench)
        let batch = try #require(bench.journal.next())
        let digest = batch.notices.first { $0.channel == Notice.mail }?.matter.kind ?? ""
        #expect(digest.contains("webhook aa turned off"), "\(digest)")
        #expect(digest.contains("for the webhook bb, given up (outbox lists them) 1"))
        #expect(batch.notices.map(\.channel).contains("webhook:bb"))
        #expect(!batch.notices.map(\.channel).contains("webhook:aa"))
    }

    @Test("A notice that cannot be composed holds up no other")
    func unspeakable() {
        let bench = Bench(
            .planned, unspeakable: ["remind R1"], occasions: Crier.occasions())
        pass("2027-02-11T07:30", bench)
        pass("2027-02-11T08:00", bench)
        pass("2027-02-11T08:01", bench)
        #expect(bench.journal.next()?.notices.count == 2)
        #expect(bench.journal.count == 1 && bench.log.lines.count == 1)
    }

    @Test("What was left out is said once in the log")
    func dropped() {
        let bench = Bench(.planned, occasions: Crier.occasions())
        pass("2027-02-10T12:00", bench)
        pass("2027-02-16T10:00", bench)
        pass("2027-02-16T10:01", bench)
        #expect(bench.log.lines == ["3 notices were not sent, as their time was past"])
    }
}
