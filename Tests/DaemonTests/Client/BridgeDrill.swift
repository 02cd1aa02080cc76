import Foundation
import Testing

@Suite("At a gateway the client speaks for somebody and touches no file")
struct BridgeDrill {
    private func wbl(
        _ arguments: [String], _ peer: FakeDaemon, _ folder: TemporaryFolder,
        asked: String? = nil, input: String = ""
    ) throws -> Command {
        let asking = asked.map { ["SSH_ORIGINAL_COMMAND=\($0)"] } ?? []
        return try Command(
            "/usr/bin/env",
            asking + [Places.program("wbl"), "--socket", peer.socket, "--as", "ana@school.example"]
                + arguments, input: input, folder: folder)
    }

    @Test("For whom it speaks comes first, then what SSH was asked to run, as a person says it")
    func asked() throws {
        let folder = try TemporaryFolder()
        let peer = try FakeDaemon(in: folder)
        #expect(try wbl([], peer, folder, asked: "show my sections").status == 0)
        #expect(peer.heard == ["as ana@school.example", "show my sections"])
        #expect(try wbl(["ping"], peer, folder, asked: "show").status == 0)
        #expect(peer.heard.last == "ping")
        let denied = try Command(
            Places.program("wbl"), ["--socket", peer.socket, "--as", "nobody", "ping"],
            folder: folder)
        #expect(denied.status == 4)
        #expect(denied.errors == "wbl: denied nobody has that address\n")
    }

    @Test(
        "Files, others' names and second lines are refused before the daemon hears of them",
        arguments: [
            "import spring", "export spring", "template spring", "plan --export-model a.mps",
            "plan --list-options a.csv", "put a.csv bytes=3", "@t GET a.csv", "as ben@x.example",
            "ping\nas ben@x.example",
        ])
    func refused(sentence: String) throws {
        let folder = try TemporaryFolder()
        let peer = try FakeDaemon(in: folder)
        let asked = try wbl([], peer, folder, asked: sentence)
        #expect(asked.status == 2)
        #expect(asked.errors.hasPrefix("wbl: "))
        #expect(peer.heard.dropFirst(2) == [])
    }

    @Test("A refused line ends nothing, and nothing is remembered")
    func lines() throws {
        let folder = try TemporaryFolder()
        let peer = try FakeDaemon(in: folder)
        let talk = try wbl([], peer, folder, input: "ping\nexport spring\nping again\n")
        #expect(talk.output == "OK said=ping\nOK said=ping_again\n")
        #expect(talk.status == 2)
        let typed = try TypedSession(
            [Places.program("wbl"), "--socket", peer.socket, "--as", "ana@x.example"], in: folder,
            [
                .sees("wbl> "), .types("ping\r"), .sees("OK"), .sees("wbl> "), .types("\u{4}"),
            ])
        #expect(typed.fault == "" && typed.status == 0)
        #expect(peer.heard.suffix(2) == ["as ana@x.example", "ping"])
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/.local"))
    }
}
