import Foundation
import Glibc
import Testing

@Suite("The daemon starts, is talked to, and ends")
struct LifecycleDrill {
    @Test(
        "It greets, answers, and ends with status 0 and without its socket",
        arguments: [
            SIGTERM, SIGINT,
        ])
    func startAndStop(signal: Int32) throws {
        let folder = try TemporaryFolder()
        let daemon = try RunningDaemon(in: folder)
        let caller = try Caller(socket: daemon.socket)
        #expect(caller.greeting.hasPrefix("OK wbld 0.1.0 protocol=1 user="))
        #expect(caller.greeting.hasSuffix("role=coordinator"))
        #expect(try caller.say("@t1 ping hello") == ["OK @t1 word=hello"])
        let mode = try FileManager.default.attributesOfItem(atPath: daemon.state)[.posixPermissions]
        #expect(mode as? Int == 0o700)
        let socketMode = try FileManager.default
            .attributesOfItem(atPath: daemon.socket)[.posixPermissions]
        #expect(socketMode as? Int == 0o660)
        #expect(daemon.end(signal) == 0)
        #expect(!FileManager.default.fileExists(atPath: daemon.socket))
    }

    @Test("A second daemon on the same state is refused, and one on a left-over socket is not")
    func twoDaemons() throws {
        let folder = try TemporaryFolder()
        let first = try RunningDaemon(in: folder)
        let second = try Command(
            Places.program("wbld"), ["--state", first.state, "--socket", folder.path + "/other"],
            folder: folder)
        #expect(second.status == 1)
        #expect(second.errors.contains("another wbld works on the state directory"))
        first.end(SIGKILL)
        #expect(FileManager.default.fileExists(atPath: first.socket))
        let third = try RunningDaemon(in: folder)
        #expect(third.end(SIGTERM) == 0)
    }

    @Test("A wrong configuration is refused with file, line, key and what was expected")
    func wrongConfiguration() throws {
        let folder = try TemporaryFolder()
        try folder.write("bad.yaml", "socket: /tmp/x\nlimits:\n  clients: many\n  clientz: 3\n")
        let daemon = try Command(
            Places.program("wbld"),
            ["--state", folder.path + "/state", "--config", folder.path + "/bad.yaml"],
            folder: folder)
        #expect(daemon.status == 1)
        #expect(
            daemon.errors == """
                wbld: \(folder.path)/bad.yaml:3: limits.clients: "many" is not a whole number \
                from 1 to 100000
                \(folder.path)/bad.yaml:4: limits.clientz: there is no such key; did you mean \
                limits.clients?

                """)
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/state"))
    }

    @Test("The configuration that is printed is the shipped one, and is taken")
    func shippedConfiguration() throws {
        let folder = try TemporaryFolder()
        let shipped = Places.repository + "/config/wbld.yaml"
        let printed = try Command(Places.program("wbld"), ["--print-config"], folder: folder)
        #expect(printed.output == (try String(contentsOfFile: shipped, encoding: .utf8)))
        let daemon = try RunningDaemon(in: folder, configuration: shipped)
        #expect(daemon.end(SIGTERM) == 0)
    }

    @Test("A plan under way at the end is stopped, and its best so far is the draft")
    func endWhilePlanning() throws {
        let folder = try TemporaryFolder()
        let daemon = try RunningDaemon(in: folder)
        let caller = try Caller(socket: daemon.socket)
        try caller.put(Places.sample)
        _ = try caller.say("import")
        #expect(
            try caller.say("plan as-of=2027-01-25T08:00 effort=1000000 wait=no").last
                == "OK job=plan")
        #expect(try isChoosing(caller))
        #expect(daemon.end(SIGTERM) == 0)
        let again = try RunningDaemon(in: folder)
        let status = try Caller(socket: again.socket).say("status")
        #expect(status.contains { $0.hasPrefix(" draft plan: ") && $0.contains("placements") })
        again.end(SIGTERM)
    }

    /// Asks until the planning job has listed the options, or made its draft; a bounded poll.
    private func isChoosing(_ caller: Caller) throws -> Bool {
        for _ in 0..<2_000 {
            let status = try caller.say("status")
            if status.contains(where: { $0.contains("choosing") }) { return true }
            if status.contains(where: { $0.hasPrefix(" draft plan: ") && !$0.contains("none") }) {
                return true
            }
        }
        return false
    }
}
