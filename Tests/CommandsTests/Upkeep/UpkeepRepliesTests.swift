import Testing
import Wire

@testable import Commands

@Suite("What is answered about upkeep")
struct UpkeepRepliesTests {
    private func lines(_ reply: Reply) -> [String] { Outcome(reply).lines }

    @Test("A copy has its name, its size and its revision, and says which went for it")
    func copy() {
        func copy(removed: Int) -> BackupCopy {
            BackupCopy(
                folder: "/s/backups", name: "wbld-x-r12.sqlite", bytes: 4_134_912, revision: 12,
                removed: removed, kept: 7)
        }
        let status = "OK name=wbld-x-r12.sqlite bytes=4134912 revision=12 kept=7"
        let first = " /s/backups/wbld-x-r12.sqlite: 4.1 MB, revision 12"
        let hint = "# It holds students' data. wbld(8) says how to restore it."
        #expect(lines(UpkeepReplies.reply(copy(removed: 0))) == [first, hint, status])
        #expect(
            lines(UpkeepReplies.reply(copy(removed: 2))) == [
                first, " removed 2 older copies; backups.keep says how many stay", hint, status,
            ])
    }

    @Test("A configuration that is taken up names the keys, now and at a restart")
    func taken() {
        #expect(
            lines(UpkeepReplies.reply(.taken(now: ["roles.users"], atRestart: ["socket"]))) == [
                " in force now: roles.users", " needs a restart: socket",
                "OK taken=1 needs_restart=1",
            ])
        #expect(
            lines(UpkeepReplies.reply(.taken(now: [], atRestart: []))) == [
                "# The configuration says what it said before.", "OK taken=0 needs_restart=0",
            ])
    }

    @Test("One with faults names them and changes nothing; without a file there is nothing to read")
    func refused() {
        #expect(
            lines(UpkeepReplies.reply(.refused(["f:1: a", "f:2: b"]))) == [
                " f:1: a", " f:2: b",
                "ERR unavailable the configuration has 2 faults, and nothing of it was taken up; "
                    + "mend the file and say reload again",
            ])
        #expect(lines(UpkeepReplies.reply(.noFile)).last?.hasPrefix("ERR unavailable ") == true)
    }

    @Test(
        "Bytes are said by the largest fitting unit",
        arguments: [
            (0, "0 bytes"), (1, "1 byte"), (999, "999 bytes"), (1_000, "1.0 kB"),
            (1_549_000, "1.5 MB"), (41_250_000_000, "41.3 GB"),
        ])
    func bytes(count: Int, words: String) {
        #expect(bytesInWords(count) == words)
    }
}
