import Foundation
import GRDB
import Glibc
import TestSupport
import Testing

/// kill -9 in the middle of everything, again and again on one state: what was acknowledged is
/// there, nothing is half done, and every mail is written once.
@Suite("Nothing acknowledged is lost, whatever moment the daemon dies at")
struct CrashDrill {
    private static let seed: UInt64 = 20_270_216
    private static let crashes = 100

    /// What has been said and what has been acknowledged, by the number of the change.
    private struct Account {
        var said = 0
        var acknowledged = 0
        var added: Set<Int> = []
    }

    @Test("100 deaths during import, add, set, plan and publish (seed 20270216)")
    func deaths() throws {
        var chance = SeededChance(seed: CrashDrill.seed)
        let folder = try TemporaryFolder()
        _ = try folder.quickMail()
        var account = Account()
        let cycle = try prepare(folder, &account)
        for _ in 0..<CrashDrill.crashes {
            let daemon = try RunningDaemon(in: folder, configuration: folder.path + "/wbld.yaml")
            try judge(daemon, &account)
            let deadline = chance.below(cycle * 3 / 2)
            let victim = daemon.processID
            Thread.detachNewThread {
                usleep(UInt32(deadline))
                kill(victim, SIGKILL)
            }
            if let caller = try? Caller(socket: daemon.socket) { work(caller, &account) }
            daemon.waitForEnd()
        }
        let last = try RunningDaemon(in: folder, configuration: folder.path + "/wbld.yaml")
        try judge(last, &account)
        try waitForOutbox(last)
        #expect(last.end(SIGTERM) == 0)
        try judgeMails(folder)
        #expect(account.acknowledged > CrashDrill.crashes)
    }

    /// Brings the sample in and goes once through everything that changes.
    ///
    /// - Returns: how many microseconds that took, so that deaths fall into all of it whatever
    ///   the machine's speed.
    private func prepare(_ folder: TemporaryFolder, _ account: inout Account) throws -> Int {
        let daemon = try RunningDaemon(in: folder, configuration: folder.path + "/wbld.yaml")
        let caller = try Caller(socket: daemon.socket)
        try caller.put(Places.sample)
        #expect(try caller.say("import").last?.hasPrefix("OK") == true)
        let begun = ContinuousClock.now
        for number in 1...2 { try change(caller, number, &account) }
        let spent = ContinuousClock.now - begun
        (account.said, account.acknowledged) = (2, 2)
        #expect(daemon.end(SIGTERM) == 0)
        return Int(spent / .microseconds(1))
    }

    /// Changes one after the other until the daemon is gone.
    private func work(_ caller: Caller, _ account: inout Account) {
        do {
            _ = try caller.say("set strict on")
            while true {
                account.said += 1
                let number = account.said
                try change(caller, number, &account)
                account.acknowledged = number
            }
        } catch {
            // The daemon has died; that is what the drill is for.
        }
    }

    private func change(_ caller: Caller, _ number: Int, _ account: inout Account) throws {
        // Five employers change together by an import: all of them or none.
        try caller.put("employers.csv", CrashDrill.employers(number))
        try expectOK(caller.say("import"))
        if number.isMultiple(of: 2) {
            try expectOK(caller.say("plan as-of=2027-01-25T08:00 effort=1 seed=\(number)"))
            try expectOK(caller.say("publish as-of=2027-01-25T08:00 confirm=yes"))
        }
        try expectOK(
            caller.say("add student id=X\(number) name=\"New \(number)\" school=H1"))
        account.added.insert(number)
        try expectOK(caller.say("set site W1 name \"House \(number)\""))
    }

    private func expectOK(_ reply: [String]) throws {
        let status = reply.last ?? ""
        if !status.hasPrefix("OK") { Issue.record("\(status)") }
    }

    private static func employers(_ number: Int) -> String {
        "id,name\n" + (1...5).map { "Z\($0),Number \(number)\n" }.joined()
    }

    /// The state after a death: between what was acknowledged and what was said, and whole.
    private func judge(_ daemon: RunningDaemon, _ account: inout Account) throws {
        let caller = try Caller(socket: daemon.socket)
        guard account.said > 0 else { return }
        _ = try caller.say("export published")
        let rows = try caller.get("employers.csv").split(separator: "\n")
            .filter { $0.hasPrefix("Z") }.map { $0.split(separator: ",")[1] }
        #expect(Set(rows).count == 1 && rows.count == 5, "an import is half done: \(rows)")
        let number = Int(rows.first?.split(separator: " ").last ?? "") ?? -1
        #expect(number >= account.acknowledged && number <= account.said)
        let students = try caller.get("students.csv").split(separator: "\n")
            .filter { $0.hasPrefix("X") }
        let known = Set(students.compactMap { Int($0.dropFirst().prefix { $0 != "," }) })
        #expect(account.added.isSubset(of: known), "an acknowledged student is missing")
        account.added = known
        account.acknowledged = max(account.acknowledged, number - 1)
    }

    private func waitForOutbox(_ daemon: RunningDaemon) throws {
        let caller = try Caller(socket: daemon.socket)
        for _ in 0..<3000 {
            if try caller.say("status").contains(" outbox: nothing waits") { return }
            usleep(10_000)
        }
        Issue.record("the outbox does not empty")
    }

    /// Every notice that was not withdrawn before it began to leave has one file, every file its
    /// notice, and none is doubled or half written.
    private func judgeMails(_ folder: TemporaryFolder) throws {
        let database = try DatabaseQueue(path: folder.path + "/state/wbld.sqlite")
        let notices = try database.read { database in
            try String.fetchSet(
                database, sql: "SELECT message_id FROM notice WHERE state <> 'withdrawn'")
        }
        let names = try FileManager.default.contentsOfDirectory(
            atPath: folder.path + "/state/outbox")
        #expect(names.allSatisfy { $0.hasSuffix(".eml") })
        var found: [String] = []
        for name in names {
            let text = try String(
                contentsOfFile: folder.path + "/state/outbox/" + name, encoding: .utf8)
            let line = text.components(separatedBy: "\r\n").first {
                $0.lowercased().hasPrefix("message-id: ")
            }
            found.append(String(line?.dropFirst("message-id: ".count) ?? ""))
            #expect(text.hasSuffix("\r\n"))
        }
        #expect(Set(found) == notices)
        #expect(found.count == notices.count)
        #expect(notices.count > 100)
    }
}
