import Foundation
import Glibc
import Testing

@Suite("The client says sentences and exits with what came of them")
struct ClientDrill {
    private func wbl(
        _ arguments: [String], _ daemon: RunningDaemon, _ folder: TemporaryFolder,
        input: String = ""
    ) throws -> Command {
        try Command(
            Places.program("wbl"), ["--socket", daemon.socket] + arguments, input: input,
            folder: folder)
    }

    @Test("Exit statuses tell done, not done, usage, no daemon and try again")
    func exitStatuses() throws {
        let folder = try TemporaryFolder()
        try folder.write("one.yaml", "limits:\n  clients: 1\n")
        let daemon = try RunningDaemon(in: folder, configuration: folder.path + "/one.yaml")
        #expect(try wbl(["ping"], daemon, folder).status == 0)
        #expect(try wbl(["pin"], daemon, folder).status == 1)
        #expect(try wbl(["import", folder.path + "/nowhere"], daemon, folder).status == 2)
        #expect(try Command(Places.program("wbl"), ["--socket"], folder: folder).status == 2)
        let occupant = try Caller(socket: daemon.socket)
        let busy = try wbl(["ping"], daemon, folder)
        #expect(busy.status == 75)
        #expect(busy.errors.contains("limits.clients"))
        occupant.hangUp()
        daemon.end(SIGTERM)
        let gone = try wbl(["ping"], daemon, folder)
        #expect(gone.status == 3)
        #expect(gone.errors.contains("no daemon answers at \(daemon.socket); start wbld"))
    }

    @Test("Lines of standard input are said one after the other, and JSON is one object a line")
    func linesAndJSON() throws {
        let folder = try TemporaryFolder()
        let daemon = try RunningDaemon(in: folder)
        let talk = try wbl([], daemon, folder, input: "ping one\n\nfoo\nping \"two words\"\n")
        #expect(talk.output == "OK word=one\nOK word=\"two words\"\n")
        #expect(talk.errors.hasPrefix("ERR unknown-command"))
        #expect(talk.status == 1)
        let json = try wbl(["--json", "ping", "a=b c"], daemon, folder)
        #expect(json.output == "")
        #expect(json.errors.contains("\"code\":\"bad-argument\""))
        #expect(
            try wbl(["--json", "ping", "a b"], daemon, folder).output
                == "{\"ok\":{\"word\":\"a b\"}}\n")
        daemon.end(SIGTERM)
    }

    @Test("A folder goes in and comes out byte for byte; a template goes in without a fault")
    func folders() throws {
        let folder = try TemporaryFolder()
        let daemon = try RunningDaemon(in: folder)
        let taken = try wbl(["import", Places.sample], daemon, folder)
        #expect(taken.status == 0)
        #expect(taken.output.hasSuffix("changed=0 unchanged=0 withdrawn=0\n"))
        #expect(!taken.output.contains("warning"))
        let out = folder.path + "/out"
        #expect(try wbl(["export", out], daemon, folder).status == 0)
        for name in try FileManager.default.contentsOfDirectory(atPath: Places.sample) {
            let before = FileManager.default.contents(atPath: Places.sample + "/" + name)
            #expect(FileManager.default.contents(atPath: out + "/" + name) == before, "\(name)")
        }
        #expect(
            try String(contentsOfFile: out + "/prices.csv", encoding: .utf8)
                == "case,resource,request,price\n")
        let again = try wbl(["import", out], daemon, folder)
        #expect(again.output.contains("OK new=0 changed=0 unchanged="))
        let empty = folder.path + "/empty"
        #expect(try wbl(["template", empty], daemon, folder).status == 0)
        #expect(try wbl(["import", empty, "--dry-run"], daemon, folder).status == 0)
        daemon.end(SIGTERM)
    }

    @Test("Two fresh daemons make the same plan, of the same folder, seed and settings")
    func samePlan() throws {
        var plans: [Data?] = []
        for _ in 0..<2 {
            let folder = try TemporaryFolder()
            let daemon = try RunningDaemon(in: folder)
            _ = try wbl(["import", Places.sample], daemon, folder)
            let plan = try wbl(["plan", "seed=5", "as-of=2027-01-25T08:00"], daemon, folder)
            #expect(plan.status == 0)
            _ = try wbl(["export", folder.path + "/out"], daemon, folder)
            plans.append(FileManager.default.contents(atPath: folder.path + "/out/plan.csv"))
            plans.append(
                FileManager.default.contents(atPath: folder.path + "/out/speaker_plan.csv"))
            plans.append(FileManager.default.contents(atPath: folder.path + "/out/prices.csv"))
            daemon.end(SIGTERM)
        }
        #expect(plans[..<3] == plans[3...])
        #expect((plans[0]?.count ?? 0) > 2000)
    }
}
