import Foundation
import Testing

@Suite("Colours and pages are for people alone")
struct ScreenDrill {
    private func shown(
        _ sentence: String, by peer: FakeDaemon, _ folder: TemporaryFolder,
        _ environment: [String: String] = [:], _ steps: [TypedSession.Step] = []
    ) throws -> String {
        let session = try TypedSession(
            ["/bin/sh", "-c", "\(Places.program("wbl")) --socket \(peer.socket) \(sentence)"],
            in: folder, environment: environment, steps)
        #expect(session.fault == "", "\(session.screen)")
        return session.screen
    }

    @Test("Each kind of line has its colour at a terminal")
    func colours() throws {
        let folder = try TemporaryFolder()
        let peer = try FakeDaemon(in: folder)
        #expect(
            try shown("rows 1", by: peer, folder) == "\u{1B}[2m  heading\u{1B}[0m\n row 0\nOK\n")
        #expect(
            try shown("fail", by: peer, folder)
                == "\u{1B}[31mERR not-found there is none\u{1B}[0m\n")
        #expect(
            try shown("ask", by: peer, folder, [:], [.sees("\n? "), .types("no\r")])
                .hasPrefix("\u{1B}[1m? Really? yes or no\u{1B}[0m\n? "))
        #expect(
            try shown("--watch", by: peer, folder, [:], [.sees("* 2"), .types("\u{3}")])
                .contains("\u{1B}[36m* 1 plan\u{1B}[0m\n"))
    }

    @Test(
        "There is none with NO_COLOR, without a terminal, or at a dumb one",
        arguments: [
            ("rows 1", ["NO_COLOR": "1"]), ("rows 1", ["TERM": "dumb"]), ("rows 1 | cat", [:]),
            ("fail", ["NO_COLOR": "1"]), ("fail 2>&1 | cat", [:]),
        ])
    func none(sentence: String, environment: [String: String]) throws {
        let folder = try TemporaryFolder()
        let peer = try FakeDaemon(in: folder)
        #expect(!(try shown(sentence, by: peer, folder, environment).contains("\u{1B}")))
    }

    @Test("A reply that is taller than the terminal goes through the pager, a shorter one does not")
    func pages() throws {
        let folder = try TemporaryFolder()
        let peer = try FakeDaemon(in: folder)
        let pager = ["PAGER": "sed s/^/paged:/", "NO_COLOR": "1"]
        let long = try shown("rows 40", by: peer, folder, pager)
        #expect(long.hasPrefix("paged:  heading\npaged: row 0\n"))
        #expect(long.hasSuffix("\npaged: row 39\nOK\n"))
        let plain = long.replacing("paged:", with: "")
        #expect(!(try shown("rows 20", by: peer, folder, pager).contains("paged")))
        #expect(try shown("rows 40", by: peer, folder, ["NO_COLOR": "1"]) == plain)
        let lost = try shown(
            "rows 40", by: peer, folder, ["PAGER": "wbl-no-such-pager", "NO_COLOR": "1"])
        #expect(lost.hasSuffix(plain))
        #expect(
            try shown("rows 40 | cat", by: peer, folder, pager) == "# heading" + plain.dropFirst(9))
    }

    @Test("Progress is a bar that goes away at a terminal, and a line elsewhere")
    func progress() throws {
        let folder = try TemporaryFolder()
        let peer = try FakeDaemon(in: folder)
        let bar = "\rchoosing [############............] 50 % \u{1B}[K"
        #expect(try shown("work", by: peer, folder) == bar + "\r\u{1B}[K done\nOK\n")
        #expect(try shown("work | cat", by: peer, folder) == "# choosing: 1 of 2\n done\nOK\n")
    }

    @Test("Whoever reads only the beginning is left in peace")
    func head() throws {
        let folder = try TemporaryFolder()
        let peer = try FakeDaemon(in: folder)
        #expect(
            try shown("rows 100000 | head -2", by: peer, folder) == "# heading\n row 0\n")
    }
}
