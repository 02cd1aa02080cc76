import Foundation
import GRDB
import Glibc
import Storage
import TestSupport
import Testing
import WorkBasedLearning

/// kill -9 while mails leave, again and again: WBL_KILLS and WBL_NOTICES make it a longer one.
@Suite("No mail is lost, whatever moment the daemon dies at", .enabled(if: MailSink.isThere))
struct MailKillDrill {
    private static let seed: UInt64 = 20_270_301
    private static let kills = number("WBL_KILLS", or: 8)
    private static let notices = number("WBL_NOTICES", or: 400)
    /// How many mails may be under way, and so arrive twice for each death.
    private static let width = 256

    private static func number(_ name: String, or usual: Int) -> Int {
        ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? usual
    }

    @Test("Every mail arrives; twice only what was under way at a death (seed 20270301)")
    func deaths() throws {
        var chance = SeededChance(seed: MailKillDrill.seed)
        let folder = try TemporaryFolder()
        let sink = try MailSink(in: folder)
        let configuration = try folder.quickMail(port: sink.port)
        try fill(folder)
        // So that deaths fall into all of the sending, at about a millisecond a mail.
        let longest = max(1, MailKillDrill.notices * 2_000 / MailKillDrill.kills)
        for _ in 0..<MailKillDrill.kills {
            let daemon = try RunningDaemon(in: folder, configuration: configuration)
            usleep(UInt32(chance.below(longest)))
            daemon.end(SIGKILL)
        }
        let last = try RunningDaemon(in: folder, configuration: configuration)
        #expect(try last.says("outbox: nothing waits"))
        #expect(last.end(SIGTERM) == 0)
        try judge(folder, sink)
    }

    private func fill(_ folder: TemporaryFolder) throws {
        let state = folder.path + "/state"
        try FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: true)
        chmod(state, 0o700)
        let store = try Store(directory: state)
        var batch = Batch()
        let keys = Int64(1)...Int64(MailKillDrill.notices)
        batch.notices = keys.map { key in
            let text = "Message-ID: <n\(key)@x.test>\r\nSubject: A\r\n\r\nBody\r\n--\r\n"
            return Notice(
                key: key,
                matter: Matter(
                    kind: "employer_ask", subject: key,
                    recipient: key % (keys.upperBound / 2 + 1)), audience: .employer,
                messageID: "<n\(key)@x.test>", sender: "wbl@x.test",
                recipient: "to\(key)@x.test", bytes: Array(text.utf8))
        }
        batch.nextKey = keys.upperBound + 1
        try store.commit(batch)
        try store.close()
    }

    private func judge(_ folder: TemporaryFolder, _ sink: MailSink) throws {
        let database = try DatabaseQueue(path: folder.path + "/state/wbld.sqlite")
        let states = try database.read { database in
            try String.fetchSet(database, sql: "SELECT DISTINCT state FROM notice")
        }
        #expect(states == ["sent"])
        let arrivals = try sink.arrivals()
        let wanted = Set((1...MailKillDrill.notices).map { "<n\($0)@x.test>" })
        #expect(Set(arrivals.keys) == wanted)
        let doubles = arrivals.values.reduce(0) { $0 + $1 - 1 }
        #expect(doubles <= MailKillDrill.kills * MailKillDrill.width)
    }
}
