import Foundation
import Testing

@testable import wbl

@Suite("The file of sentences said before")
struct HistoryFileTests {
    private func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    @Test(
        "It stands where XDG says, or in the home",
        arguments: [
            (["XDG_STATE_HOME": "/s", "HOME": "/h"], "/s/wbl/history"),
            (["XDG_STATE_HOME": "", "HOME": "/h"], "/h/.local/state/wbl/history"),
            (["XDG_STATE_HOME": "state", "HOME": "/h"], "/h/.local/state/wbl/history"),
            (["HOME": "/h"], "/h/.local/state/wbl/history"),
        ])
    func places(environment: [String: String], path: String) {
        #expect(HistoryFile(environment).path == path)
    }

    @Test("Sentences come back in order; the same twice in a row counts once; it is private")
    func order() throws {
        let folder = try TemporaryFolder()
        let file = HistoryFile(path: folder.path + "/a/b/history")
        #expect(file.lines == [])
        for line in ["ping", "plan", "plan", "größer", "plan"] { #expect(file.add(line)) }
        #expect(!file.add("set student S1 notes x"))
        #expect(file.lines == ["ping", "plan", "größer", "plan"])
        #expect(try mode(file.path) == 0o600)
        #expect(try mode(folder.path + "/a") == 0o700)
        #expect(try mode(folder.path + "/a/b") == 0o700)
    }

    @Test("Others' rights are taken from a file that was there")
    func rights() throws {
        let folder = try TemporaryFolder()
        try folder.write("history", "ping\n")
        let file = HistoryFile(path: folder.path + "/history")
        file.add("plan")
        #expect(file.lines == ["ping", "plan"])
        #expect(try mode(file.path) == 0o600)
    }

    @Test("No more than the last thousand stay")
    func limit() throws {
        let folder = try TemporaryFolder()
        let old = (1...1_005).map { "show student S\($0)\n" }.joined()
        try folder.write("history", old)
        let file = HistoryFile(path: folder.path + "/history")
        file.add("ping")
        #expect(file.lines.count == 1_000)
        #expect(file.lines.first == "show student S7")
        #expect(file.lines.last == "ping")
    }

    @Test("Two clients lose none of each other's")
    func together() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/history"
        await withTaskGroup(of: Void.self) { group in
            for client in 0..<2 {
                group.addTask {
                    for number in 0..<100 {
                        HistoryFile(path: path).add("ping \(client)x\(number)")
                    }
                }
            }
        }
        #expect(Set(HistoryFile(path: path).lines).count == 200)
    }

    @Test("Where nothing can be written there is no history, and no harm")
    func nowhere() {
        let file = HistoryFile(path: "/proc/none/history")
        #expect(file.add("ping"))
        #expect(file.lines == [])
    }
}
