import Foundation
import Glibc
import Testing

@Suite("A reply follows the disk")
struct DurabilityDrill {
    @Test("The log's fdatasync comes before the reply to a change", .enabled(if: hasStrace))
    func syncBeforeReply() throws {
        let folder = try TemporaryFolder()
        let trace = folder.path + "/trace"
        let daemon = try RunningDaemon(
            in: folder,
            wrapper: [
                "/usr/bin/strace", "-f", "-y", "-s", "80", "-o", trace, "-e",
                "trace=fdatasync,fsync,read,recvfrom,recvmsg,write,writev,sendto,sendmsg",
            ])
        let caller = try Caller(socket: daemon.socket)
        try caller.put(Places.sample)
        _ = try caller.say("import")
        #expect(try caller.say("set employer E3 contact \"Marker\"").last?.hasPrefix("OK") == true)
        caller.hangUp()
        try endTraced(daemon, trace)
        let lines = try String(contentsOfFile: trace, encoding: .utf8)
            .components(separatedBy: "\n")
        let asked = try #require(lines.firstIndex { $0.contains("set employer E3") })
        let replied = try #require(
            lines[asked...].firstIndex { $0.contains("OK noun=employer id=E3") })
        let synced = lines[asked..<replied].contains {
            $0.contains("fdatasync(") && $0.contains("wbld.sqlite-wal")
        }
        #expect(synced, "no fdatasync of the log between the sentence and its reply")
    }

    private static let hasStrace = FileManager.default.isExecutableFile(atPath: "/usr/bin/strace")

    /// Ends the daemon under strace: the signal goes to the daemon, not to strace.
    private func endTraced(_ daemon: RunningDaemon, _ trace: String) throws {
        let first = try String(contentsOfFile: trace, encoding: .utf8).prefix { $0 != " " }
        let number = try #require(Int32(first))
        kill(number, SIGTERM)
        daemon.waitForEnd()
    }
}
