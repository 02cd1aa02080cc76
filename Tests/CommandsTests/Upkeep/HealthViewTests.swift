import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("How the daemon is, in words")
struct HealthViewTests {
    private func condition() -> Condition {
        var condition = Condition()
        (condition.uptime, condition.timeZone) = (273_900, "America/Los_Angeles")
        condition.configuration = "/etc/wbld/wbld.yaml"
        (condition.databaseBytes, condition.logBytes) = (4_134_912, 812)
        condition.freeBytes = 41_200_000_000
        condition.backups = ["wbld-1.sqlite", "wbld-2.sqlite"]
        return condition
    }

    private func lines(_ condition: Condition, _ talk: Talk) -> [String] {
        Outcome(HealthView.reply(condition, talk.context)).lines
    }

    @Test("All that is well is told in a line each, and the state is ok")
    func well() {
        #expect(
            lines(condition(), Talk()) == [
                " wbld 0.1.0, up for 3 days 4 hours",
                " clock: Mon 1 Feb 2027, 08:00 (America/Los_Angeles)",
                " 0 connections; planning: no job", " database: 4.1 MB, its log 812 bytes",
                " disk: 41.2 GB free", " backups: 2, the last wbld-2.sqlite",
                " outbox: 0 mails on the way out", " webhooks: 0, 0 notices on the way out",
                " configuration: /etc/wbld/wbld.yaml", "OK state=ok troubles=0 revision=7",
            ])
    }

    @Test("Programs find every figure under its key")
    func members() {
        let outcome = Outcome(HealthView.reply(condition(), Talk().context))
        let keys = Set(outcome.data.flatMap(\.keys))
        for key in [
            "version", "uptime_seconds", "now", "time_zone", "connections", "planning",
            "database_bytes", "log_bytes", "free_bytes", "backups", "last_backup", "mails", "held",
            "webhooks", "notices", "configuration",
        ] { #expect(keys.contains(key), "\(key)") }
        #expect(outcome.json.last == #"{"ok":{"revision":7,"state":"ok","troubles":0}}"#)
    }

    @Test("Where little is known that is said")
    func bare() {
        var talk = Talk()
        talk.outbox.hold(true, channel: Notice.mail)
        let told = lines(Condition(), talk)
        for line in [
            " wbld 0.1.0, up for 0 seconds", " disk: not known",
            " backups: none (backup makes one)",
            " outbox: 0 mails on the way out, held", " configuration: none, the defaults hold",
        ] { #expect(told.contains(line), "\(line)") }
        #expect(told.last == "OK state=ok troubles=0 revision=7")
    }

    @Test("Each trouble is a line with its reason, and the state is degraded")
    func troubled() {
        var condition = condition()
        condition.freeBytes = 5_000_000
        condition.isLastChangeLost = true
        let told = lines(condition, Talk())
        #expect(
            told.suffix(3) == [
                " trouble: the disk did not take the last change; the log says why",
                " trouble: the disk is nearly full; make room on that of the state directory",
                "OK state=degraded troubles=2 revision=7",
            ])
        #expect(told.allSatisfy { $0.count <= 100 })
    }
}
