import Foundation
import Glibc
import Testing

@Suite("Whatever the form of the replies, files move")
struct FormsDrill {
    @Test("Folders are written with --json and with --tsv as without")
    func folders() throws {
        let folder = try TemporaryFolder()
        let daemon = try RunningDaemon(in: folder)
        func wbl(_ arguments: [String]) throws -> Command {
            try Command(
                Places.program("wbl"), ["--socket", daemon.socket] + arguments, folder: folder)
        }
        let out = folder.path + "/out"
        #expect(try wbl(["import", Places.sample]).status == 0)
        let json = try wbl(["--json", "export", out + "1"])
        #expect(json.output.hasPrefix("{\"ok\":{\"files\":"))
        #expect(json.output.split(separator: "\n").count == 1)
        #expect(try wbl(["--tsv", "export", out + "2"]).output.hasSuffix(" written to \(out)2\n"))
        #expect(try wbl(["export", out + "3"]).output.hasSuffix(" written to \(out)3\n"))
        let files = try FileManager.default.contentsOfDirectory(atPath: out + "1").sorted()
        #expect(files.count > 15)
        for name in files {
            let contents = ["1", "2", "3"].map {
                FileManager.default.contents(atPath: out + $0 + "/" + name)
            }
            #expect(contents[0] != nil && contents[0] == contents[1] && contents[1] == contents[2])
        }
        #expect(try wbl(["--json", "template", out + "4"]).status == 0)
        #expect(FileManager.default.fileExists(atPath: out + "4/README.md"))
        let tables = try wbl(["--tsv", "show", "student", "S12"])
        #expect(tables.output.hasPrefix("id\tS12\n"))
        #expect(try wbl(["--json", "--tsv", "ping"]).status == 2)
        daemon.end(SIGTERM)
    }

    @Test("A form chosen in the conversation stays after an export")
    func chosen() throws {
        let folder = try TemporaryFolder()
        let daemon = try RunningDaemon(in: folder)
        let talk = try Command(
            Places.program("wbl"), ["--socket", daemon.socket],
            input: "set format json\nexport \(folder.path)/out\nping\n", folder: folder)
        #expect(talk.status == 0)
        #expect(talk.output.split(separator: "\n").allSatisfy { $0.hasPrefix("{\"ok\"") })
        daemon.end(SIGTERM)
    }
}
