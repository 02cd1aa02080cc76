import Foundation
import Glibc
import Testing

@Suite("The daemon is looked after")
struct UpkeepDrill {
    private func revision(_ caller: Caller) throws -> String? {
        member("revision", of: try caller.say("status").last ?? "")
    }

    @Test("A backup that is put in the place of the database brings its revision back")
    func restore() throws {
        let folder = try TemporaryFolder()
        let daemon = try RunningDaemon(in: folder)
        let caller = try Caller(socket: daemon.socket)
        try caller.put(Places.sample)
        _ = try caller.say("import")
        let backup = try caller.say("backup").last ?? ""
        #expect(backup.hasPrefix("OK name=wbld-"))
        let name = try #require(member("name", of: backup))
        let file = "\(daemon.state)/backups/\(name)"
        #expect(member("revision", of: backup) == "1" && name.hasSuffix("-r1.sqlite"))
        let about = try FileManager.default.attributesOfItem(atPath: file)
        #expect(about[.posixPermissions] as? Int == 0o600)
        _ = try caller.say("remove student S1 confirm=yes")
        #expect(try revision(caller) == "2")
        #expect(daemon.end(SIGTERM) == 0)

        let database = "\(daemon.state)/wbld.sqlite"
        for ending in ["", "-wal", "-shm"] { unlink(database + ending) }
        try FileManager.default.copyItem(atPath: file, toPath: database)

        let again = try RunningDaemon(in: folder)
        let restored = try Caller(socket: again.socket)
        #expect(try revision(restored) == "1")
        #expect(try restored.say("show student S1").last == "OK")
        #expect(try restored.say("set student S1 grade=12").last?.hasPrefix("OK") == true)
        #expect(again.end(SIGTERM) == 0)
    }

    @Test("wbl health ends with 0 only where all is well")
    func health() throws {
        let folder = try TemporaryFolder()
        let daemon = try RunningDaemon(in: folder)
        let asked = try Command(
            Places.program("wbl"), ["--socket", daemon.socket, "health"], folder: folder)
        let isWell = asked.output.contains("OK state=ok ")
        #expect(asked.status == (isWell ? 0 : 1))
        #expect(asked.output.contains(" configuration: none, the defaults hold\n"))
        let json = try Command(
            Places.program("wbl"), ["--socket", daemon.socket, "--json", "health"],
            folder: folder)
        #expect(json.status == asked.status)
        #expect(daemon.end(SIGTERM) == 0)
        let none = try Command(
            Places.program("wbl"), ["--socket", daemon.socket, "health"], folder: folder)
        #expect(none.status == 3)
    }

    @Test("A configuration that is read again holds at once, by sentence or by SIGHUP")
    func reload() throws {
        let folder = try TemporaryFolder()
        try folder.write("wbld.yaml", "limits: {page_rows: 10}\n")
        let file = folder.path + "/wbld.yaml"
        let daemon = try RunningDaemon(in: folder, configuration: file)
        let caller = try Caller(socket: daemon.socket)
        try caller.put(Places.sample)
        _ = try caller.say("import")
        #expect(try caller.say("show students").last == "OK rows=200 more=11")
        try folder.write("wbld.yaml", "limits: {page_rows: 20, clients: 5}\n")
        #expect(
            try caller.say("reload") == [
                " in force now: limits.page_rows", " needs a restart: limits.clients",
                "OK taken=1 needs_restart=1",
            ])
        #expect(try caller.say("show students").last == "OK rows=200 more=21")
        try folder.write("wbld.yaml", "limits: {page_rows: none}\n")
        let refused = try caller.say("reload")
        #expect(refused.first?.hasPrefix(" \(file):1: limits.page_rows: ") == true)
        #expect(refused.last?.hasPrefix("ERR unavailable the configuration has 1 fault") == true)
        #expect(try caller.say("show students").last == "OK rows=200 more=21")
        try folder.write("wbld.yaml", "limits: {page_rows: 30}\n")
        kill(daemon.processID, SIGHUP)
        #expect(try waits(for: "OK rows=200 more=31", caller))
        #expect(daemon.end(SIGTERM) == 0)
        #expect(daemon.log.contains("limits.page_rows"))
    }

    /// Whether a list comes to end so; a bounded poll.
    private func waits(for status: String, _ caller: Caller) throws -> Bool {
        for _ in 0..<2_000 {
            if try caller.say("show students").last == status { return true }
        }
        return false
    }

    @Test("A role that is taken away ends the conversation at the next word")
    func roles() throws {
        let folder = try TemporaryFolder()
        let name = String(cString: getpwuid(geteuid()).pointee.pw_name)
        try folder.write("wbld.yaml", "roles: {users: {\(name): coordinator}}\n")
        let daemon = try RunningDaemon(in: folder, configuration: folder.path + "/wbld.yaml")
        let caller = try Caller(socket: daemon.socket)
        #expect(try caller.say("ping") == ["OK"])
        try folder.write("wbld.yaml", "roles: {users: {\(name): viewer}}\n")
        #expect(try caller.say("reload").last == "OK taken=1 needs_restart=0")
        #expect(try caller.say("backup").last?.hasPrefix("ERR denied") == true)
        #expect(try Caller(socket: daemon.socket).greeting.hasSuffix("role=viewer"))
        #expect(daemon.end(SIGTERM) == 0)
    }
}
