import Foundation
import Glibc
import Testing

@Suite("The daemon's own words and events reach who types")
struct LiveDrill {
    @Test("TAB goes on with its verbs and ids, and a question is answered below it")
    func words() throws {
        let folder = try TemporaryFolder()
        let daemon = try RunningDaemon(in: folder)
        let wbl = [Places.program("wbl"), "--socket", daemon.socket]
        let session = try TypedSession(
            wbl, in: folder,
            [
                .sees("wbl> "), .types("import \(Places.sample)\r"), .sees("OK new="),
                .sees("wbl> "), .types("sho\tstud\tS20\t\r"), .sees("S200"), .sees("OK"),
                .sees("wbl> "), .types("remove student S20\r"), .sees("\n? "),
                .types("no\r"), .sees("OK"), .sees("wbl> "), .types("\u{4}"),
            ])
        #expect(session.fault == "", "\(session.screen)")
        #expect(session.status == 0)
        daemon.end(SIGTERM)
    }

    @Test("TAB goes on with names, requests, columns and their words")
    func names() throws {
        let folder = try TemporaryFolder()
        let daemon = try RunningDaemon(in: folder)
        let session = try TypedSession(
            [Places.program("wbl"), "--socket", daemon.socket], in: folder,
            [
                .sees("wbl> "), .types("import \(Places.sample)\r"), .sees("OK new="),
                .sees("wbl> "), .types("show stu\tXav\tC\t\r"), .sees("Xavier Cruz"), .sees("OK"),
                .sees("wbl> "), .types("why R200\t\r"), .sees("OK request=R200"),
                .sees("wbl> "), .types("show student \"Xavier C\t\r"), .sees("OK"),
                .sees("wbl> "), .types("set slot O1 mod\tvi\t\r"), .sees("OK noun=slot id=O1"),
                .sees("wbl> "), .types("\u{4}"),
            ])
        #expect(session.fault == "", "\(session.screen)")
        #expect(session.status == 0)
        daemon.end(SIGTERM)
    }

    @Test("Watching shows what others do, and ends with the daemon")
    func events() throws {
        let folder = try TemporaryFolder()
        let daemon = try RunningDaemon(in: folder)
        let wbl = "\(Places.program("wbl")) --socket \(daemon.socket)"
        let session = try TypedSession(
            ["/bin/sh", "-c", "exec \(wbl) --watch"], in: folder,
            [
                .sees("OK"), .runs("\(wbl) import \(Places.sample) >/dev/null"), .sees("* "),
                .runs("kill \(daemon.processID)"), .sees("nothing is watched any more"),
            ])
        #expect(session.fault == "", "\(session.screen)")
        #expect(session.status == 3)
        daemon.waitForEnd()
    }
}
