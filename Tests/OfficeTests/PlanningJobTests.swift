import Commands
import Dispatch
import Office
import Planning
import Solving
import Testing
import WorkBasedLearning

@Suite("A planning job")
struct PlanningJobTests {
    private func draft(_ batch: Batch?) -> Plan? {
        for case .draft(let plan) in batch?.changes ?? [] { return plan }
        return nil
    }

    @Test("The job's reply comes with the draft, which bears what it was made from")
    func reply() {
        let bench = Bench()
        #expect(bench.enter(55).ask("@p plan seed=7").contains("OK @p placed=2 requests=2 "))
        let batch = bench.journal.next()
        let plan = draft(batch)
        #expect(plan?.placements.map(\.request) == ["R1", "R2"])
        #expect(plan?.seed == 7)
        #expect(plan?.asOf == County.now)
        #expect(plan?.revision == 0)
        #expect(batch?.revision == 1)
        #expect(batch?.events == [Event("drafted")])
        #expect(
            batch?.records == [
                AuditRecord(user: 55, action: .change, verb: "plan", noun: nil, subject: nil)
            ])
    }

    @Test("Whoever waits is told how far the job is, at most once a second")
    func progress() {
        let bench = Bench(steps: 4)
        let sink = bench.enter().say("plan")
        for _ in 1...3 {
            #expect(bench.solver.isWaiting())
            bench.clock.advance(by: 0.625)
            bench.solver.proceed()
        }
        #expect(bench.solver.isWaiting())
        bench.clock.advance(by: 0.625)
        bench.solver.proceed()
        let text = sink.reply()
        let told = text.split(separator: "\n").filter { $0.contains(" of 1000") }
        #expect(
            told == [
                "# choosing: 500 of 1000, 7 points so far, at most 28",
                "# choosing: 1000 of 1000, 21 points so far, at most 28",
            ])
        #expect(text.contains(" stopped=effort seconds=2.5\n"))
    }

    @Test("Seed, effort and seconds reach the solver, and the clock by which seconds count")
    func limits() throws {
        let bench = Bench()
        #expect(bench.enter().ask("plan seed=4 effort=9 seconds=30").contains("OK placed=2"))
        #expect(bench.enter().ask("plan").contains("OK placed=2"))
        let asked = bench.solver.limits
        try #require(asked.count == 2)
        #expect(asked.map(\.seed) == [4, 1])
        #expect(asked.map(\.effort) == [9, nil])
        #expect(asked.map(\.seconds) == [30, nil])
        bench.clock.advance(by: 12)
        #expect(asked[0].clock() == 12)
    }

    @Test("A second plan is refused while one is made, and the desk answers others")
    func busy() {
        let bench = Bench(steps: 1)
        let guest = bench.enter()
        let sink = guest.say("plan")
        #expect(bench.solver.isWaiting())
        let refusal = bench.enter().ask("plan")
        #expect(refusal.hasPrefix("ERR busy "))
        #expect(refusal.hasSuffix(" retry=5\n"))
        #expect(bench.enter().ask("status").contains("planning: under way"))
        bench.solver.proceed(2)
        #expect(sink.reply().contains("OK placed=2"))
        #expect(bench.enter().ask("status").contains("planning: no job"))
        #expect(bench.enter().ask("plan").contains("OK placed=2"))
    }

    @Test("Stop plan raises the flag, and the best so far becomes the draft")
    func stop() {
        let bench = Bench(steps: 1)
        let sink = bench.enter().say("plan")
        #expect(bench.solver.isWaiting())
        #expect(bench.enter().ask("stop plan").hasSuffix("OK\n"))
        #expect(!sink.hasEnded)
        bench.solver.proceed()
        #expect(sink.reply().contains(" stopped=asked "))
        #expect(draft(bench.journal.next())?.count == 2)
        #expect(bench.enter().ask("stop plan").hasPrefix("ERR not-found"))
    }

    @Test("The daemon's end asks a job to end as well")
    func stopPlanning() {
        let bench = Bench(steps: 1)
        bench.desk.stopPlanning()
        let sink = bench.enter().say("plan")
        #expect(bench.solver.isWaiting())
        bench.desk.stopPlanning()
        bench.solver.proceed()
        #expect(sink.reply().contains(" stopped=asked "))
    }

    @Test("Without waiting the reply comes at once, and the draft later")
    func withoutWaiting() {
        let bench = Bench(steps: 1)
        #expect(bench.enter().ask("plan wait=no").hasSuffix("OK job=plan\n"))
        #expect(bench.solver.isWaiting())
        #expect(bench.journal.count == 0)
        bench.solver.proceed()
        #expect(draft(bench.journal.next())?.count == 2)
        #expect(bench.enter().ask("status").contains("draft plan: 2 placements"))
    }

    @Test("A connection that leaves does not stop its job")
    func leaves() {
        let bench = Bench(steps: 1)
        let guest = bench.enter()
        let sink = guest.say("plan")
        #expect(bench.solver.isWaiting())
        guest.visitor.leave()
        #expect(bench.enter().ask("status").contains("planning: under way"))
        bench.solver.proceed()
        #expect(draft(bench.journal.next())?.count == 2)
        #expect(sink.reply().contains(" stopped=effort "))
    }

    @Test("What the world took away meanwhile leaves the draft with a reason")
    func worldMoves() {
        let bench = Bench(steps: 1)
        let sink = bench.enter().say("plan")
        #expect(bench.solver.isWaiting())
        #expect(bench.enter().ask("remove slot O1").contains("OK removed=O1"))
        #expect(bench.journal.next()?.revision == 1)
        bench.solver.proceed()
        let text = sink.reply()
        #expect(text.contains("OK placed=0 requests=2 "))
        let again = "   2 taken out again, because facts changed meanwhile (see below)\n"
        #expect(text.contains(" not placed: 2\n" + again))
        #expect(text.split(separator: "\n").count { $0.contains("left out: ") } == 2)
        let batch = bench.journal.next()
        #expect(draft(batch)?.count == 0)
        #expect(draft(batch)?.revision == 0)
        #expect(batch?.revision == 2)
    }

    @Test("What has nothing to do with the plan leaves it alone")
    func worldMovesElsewhere() {
        let bench = Bench(steps: 1)
        let sink = bench.enter().say("plan")
        #expect(bench.solver.isWaiting())
        #expect(bench.enter().ask("add employer id=E2 name=Mill").contains("OK"))
        bench.solver.proceed()
        let text = sink.reply()
        #expect(text.contains("OK placed=2"))
        #expect(!text.contains("left out"))
    }

    @Test("A draft that cannot be written is lost with an error, and a new job may begin")
    func unwritten() {
        let bench = Bench()
        bench.journal.fail(1)
        #expect(bench.enter().ask("plan").contains("ERR unavailable "))
        let status = bench.enter().ask("status")
        #expect(status.contains("draft plan: none"))
        #expect(status.contains("planning: no job"))
        #expect(bench.enter().ask("plan").contains("OK placed=2"))
    }
}

@Suite("A job that lists all options")
struct OptionsJobTests {
    /// Writes the students' options as one file, once it is let.
    private final class Clerk: Sendable {
        private let arrived = DispatchSemaphore(value: 0)
        private let gate = DispatchSemaphore(value: 0)

        func isWriting() -> Bool { arrived.arrives() }

        func proceed() { gate.signal() }

        @Sendable func write(_ list: OptionList) -> [FolderFile] {
            var text = ""
            list.forEachStudentOption { text += $0.joined(separator: " ") + "\n" }
            arrived.signal()
            _ = gate.arrives()
            return [FolderFile(name: "options.csv", bytes: Array(text.utf8))]
        }
    }

    private let clerk = Clerk()

    @Test("The files stay with the connection that asked, and nobody else's")
    func files() {
        let bench = Bench(options: clerk.write)
        let guest = bench.enter()
        let sink = guest.say("@o plan --list-options")
        #expect(clerk.isWriting())
        clerk.proceed()
        let text = sink.reply()
        #expect(text.contains("options.csv     40\n"))
        #expect(text.hasSuffix("OK @o files=1 options=2 complete=yes\n"))
        #expect(
            guest.ask("get options.csv")
                == "OK name=options.csv bytes=40\nR1 O1 walk walk 970\nR2 O1 walk walk 970\n")
        #expect(bench.enter().ask("get options.csv").hasPrefix("ERR not-found"))
    }

    @Test("Neither a plan nor another list is begun meanwhile, and the desk answers others")
    func busy() {
        let bench = Bench(options: clerk.write)
        let sink = bench.enter().say("plan --list-options")
        #expect(clerk.isWriting())
        #expect(bench.enter().ask("plan").hasPrefix("ERR busy "))
        #expect(bench.enter().ask("plan --list-options").hasPrefix("ERR busy "))
        #expect(
            bench.enter().ask("status").contains(
                "planning: under way (listing options: 0 of 2)"))
        #expect(!sink.hasEnded)
        clerk.proceed()
        #expect(sink.reply().contains("OK files=1"))
        let status = bench.enter().ask("status")
        #expect(status.contains("planning: no job"))
        #expect(status.contains("draft plan: none"))
        #expect(bench.enter().ask("plan").contains("OK placed=2"))
    }

    @Test("The look is on record, and nothing is changed")
    func record() {
        let bench = Bench(options: clerk.write)
        let sink = bench.enter(55).say("plan --list-options")
        clerk.proceed()
        #expect(sink.reply().contains("OK files=1"))
        let batch = bench.journal.next()
        #expect(
            batch?.records == [
                AuditRecord(user: 55, action: .look, verb: "plan", noun: nil, subject: nil)
            ])
        #expect(batch?.changes.isEmpty == true)
        #expect(batch?.events == [])
        #expect(batch?.revision == 0)
        #expect(bench.journal.count == 1)
    }

    @Test("A connection that leaves does not stop its job, and the look is on record all the same")
    func leaves() {
        let bench = Bench(options: clerk.write)
        let guest = bench.enter()
        let sink = guest.say("plan --list-options")
        #expect(clerk.isWriting())
        guest.visitor.leave()
        clerk.proceed()
        #expect(bench.journal.next()?.records.count == 1)
        #expect(sink.reply().contains("OK files=1"))
        #expect(bench.enter().ask("status").contains("planning: no job"))
    }

    @Test("A look that cannot be recorded shows nothing")
    func unwritten() {
        let bench = Bench(options: clerk.write)
        bench.journal.fail(1)
        let guest = bench.enter()
        let sink = guest.say("plan --list-options")
        clerk.proceed()
        #expect(sink.reply().contains("ERR unavailable "))
        #expect(guest.ask("get options.csv").hasPrefix("ERR not-found"))
        #expect(guest.ask("status").contains("planning: no job"))
    }

    @Test("Where nobody writes options there are no files, and the options are counted")
    func noWriter() {
        #expect(
            Bench().enter().ask("plan --list-options")
                == "# get FILE fetches one of them.\nOK files=0 options=2 complete=yes\n")
    }
}
