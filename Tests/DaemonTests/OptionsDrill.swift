import Foundation
import Glibc
import Testing

@Suite("What a plan was chosen from, and what proves it, can be looked at")
struct OptionsDrill {
    private static let asOf = "as-of=2027-01-25T08:00"

    private func wbl(
        _ arguments: [String], _ daemon: RunningDaemon, _ folder: TemporaryFolder
    ) throws -> Command {
        try Command(
            Places.program("wbl"), ["--socket", daemon.socket] + arguments, folder: folder)
    }

    private func rows(_ path: String) throws -> [Substring] {
        try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    }

    @Test("All options of the sample come as two files, as many as the status says")
    func options() throws {
        let folder = try TemporaryFolder()
        let daemon = try RunningDaemon(in: folder)
        #expect(try wbl(["import", Places.sample], daemon, folder).status == 0)
        let path = folder.path + "/options.csv"
        let beside = folder.path + "/options-speakers.csv"
        let listing = try wbl(
            ["plan", "--list-options", path, OptionsDrill.asOf], daemon, folder)
        #expect(listing.output == "2 files written to \(path) and \(beside)\n")
        #expect(listing.errors == "")
        #expect(listing.status == 0)
        let (students, speakers) = (try rows(path), try rows(beside))
        #expect(students.first == "request,slot,out,back,points")
        #expect(speakers.first == "request,speaker,start,end,mode,points")
        #expect(students.dropFirst().allSatisfy { $0.hasPrefix("R") && $0.contains(",O") })
        #expect(speakers.dropFirst().allSatisfy { $0.hasPrefix("G") && $0.contains(",K") })
        let caller = try Caller(socket: daemon.socket)
        let status = try caller.say("plan --list-options \(OptionsDrill.asOf)").last ?? ""
        #expect(member("files", of: status) == "2")
        let count = member("options", of: status).flatMap { Int($0) }
        #expect(count == students.count - 1 + speakers.count - 1)
        #expect(students.count > 1000)
        #expect(
            try caller.get("options.csv") == String(contentsOfFile: path, encoding: .utf8))
        #expect(
            try caller.get("speaker_options.csv")
                == String(contentsOfFile: beside, encoding: .utf8))
        #expect(try caller.say("status").contains(" draft plan: none"))
        daemon.end(SIGTERM)
    }

    @Test("The model of the sample is solved by the solver for everybody, to the same points")
    func model() throws {
        let folder = try TemporaryFolder()
        let daemon = try RunningDaemon(in: folder)
        #expect(try wbl(["import", Places.sample], daemon, folder).status == 0)
        let (text, mps) = (folder.path + "/county.txt", folder.path + "/county.mps")
        for path in [text, mps] {
            let written = try wbl(
                ["plan", "--export-model", path, OptionsDrill.asOf], daemon, folder)
            #expect(written.output == "1 file written to \(path)\n")
        }
        let plan = try wbl(["plan", OptionsDrill.asOf], daemon, folder)
        let status = plan.output.split(separator: "\n").last.map(String.init) ?? ""
        #expect(member("stopped", of: status) == "proved")
        let solved = try Command(
            Places.program("wbl-solve"), [text, "--quiet"], folder: folder)
        let points = try #require(member("points", of: status))
        #expect(solved.output.hasPrefix("points \(points)\nbound \(points)\n"))
        #expect(try rows(mps).last == "ENDATA")
        daemon.end(SIGTERM)
    }

    @Test("The prices that prove a plan come with an export, and outlive the daemon")
    func prices() throws {
        let folder = try TemporaryFolder()
        let daemon = try RunningDaemon(in: folder)
        #expect(try wbl(["import", Places.sample], daemon, folder).status == 0)
        let plan = try wbl(["plan", "seed=7", OptionsDrill.asOf], daemon, folder)
        let status = plan.output.split(separator: "\n").last.map(String.init) ?? ""
        let points = try #require(member("points", of: status).flatMap { Int($0) })
        let bound = try #require(member("bound", of: status).flatMap { Int($0) })
        #expect(points <= bound)
        #expect(member("stopped", of: status) != nil)
        let out = folder.path + "/out"
        #expect(try wbl(["export", out], daemon, folder).status == 0)
        let prices = try rows(out + "/prices.csv")
        #expect(prices.first == "case,resource,request,price")
        #expect(prices.count > 100)
        let cells = prices.dropFirst().map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        let words: Set<Substring> = ["open", "closed"]
        #expect(cells.allSatisfy { $0.count == 4 && ($0[0].isEmpty || Int($0[0]) != nil) })
        #expect(cells.allSatisfy { Double($0[3]) != nil || words.contains($0[3]) })
        #expect(cells.contains { $0[1].hasPrefix("slot:O") })
        daemon.end(SIGKILL)
        let again = try RunningDaemon(in: folder)
        #expect(try wbl(["export", folder.path + "/again"], again, folder).status == 0)
        #expect(try rows(folder.path + "/again/prices.csv") == prices)
        again.end(SIGTERM)
    }
}
