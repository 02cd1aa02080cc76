import Commands
import Dispatch
import Office
import Synchronization
import Testing
import Wire
import WorkBasedLearning

@Suite("What the desk has others do")
struct ShiftUpkeepTests {
    /// A house that can be told how it goes.
    private func upkeep(
        copy: Result<BackupCopy, Failure> = .failure(Failure(.unavailable, "no room")),
        report: ReloadReport = .noFile
    ) -> Upkeep {
        Upkeep(
            condition: {
                var condition = Condition()
                condition.timeZone = "Etc/UTC"
                return condition
            },
            backUp: { copy }, reload: { report })
    }

    @Test("Health tells of the house, of the desk, and of nothing that is written")
    func health() {
        let bench = Bench(upkeep: upkeep())
        let reply = bench.enter().ask("@h health")
        #expect(reply.contains(" (Etc/UTC)\n"))
        #expect(reply.contains(" 1 connection; planning: no job\n"))
        #expect(reply.contains("OK @h state=ok troubles=0 revision="))
        #expect(bench.journal.count == 0)
    }

    @Test("A backup and a reload are on record before they begin, and say what came of them")
    func deeds() {
        let copy = BackupCopy(
            folder: "/b", name: "n", bytes: 1, revision: 3, removed: 0, kept: 1)
        let bench = Bench(
            upkeep: upkeep(copy: .success(copy), report: .taken(now: ["a"], atRestart: [])))
        let guest = bench.enter()
        #expect(guest.ask("backup").hasSuffix("OK name=n bytes=1 revision=3 kept=1\n"))
        #expect(bench.journal.next()?.records.map(\.verb) == ["backup"])
        #expect(guest.ask("reload") == " in force now: a\nOK taken=1 needs_restart=0\n")
        #expect(bench.journal.next()?.records.map(\.verb) == ["reload"])
    }

    @Test("What cannot be done says why; where nobody keeps the house nothing can")
    func failures() {
        let bench = Bench(upkeep: upkeep())
        #expect(bench.enter().ask("backup") == "ERR unavailable no room\n")
        let bare = Bench()
        for sentence in ["health", "backup", "reload"] {
            #expect(bare.enter().ask(sentence).hasPrefix("ERR unavailable nobody looks after"))
        }
    }

    @Test("A batch that is lost begins nothing")
    func lost() {
        let bench = Bench(upkeep: upkeep())
        bench.journal.fail(1)
        #expect(bench.enter().ask("backup").hasPrefix("ERR unavailable the disk did not take"))
    }

    @Test("A reply that takes long is worked out while others are answered")
    func thinking() {
        let bench = Bench()
        let guest = bench.enter()
        _ = guest.ask("plan")
        #expect(guest.ask("show unplaced").contains("OK plan=draft rows="))
        #expect(guest.ask("ping now") == "OK word=now\n")
    }
}
