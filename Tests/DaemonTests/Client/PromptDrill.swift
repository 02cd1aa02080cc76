import Foundation
import Testing

@Suite("At a terminal, sentences are typed, remembered and gone on with")
struct PromptDrill {
    private func session(
        _ peer: FakeDaemon, _ folder: TemporaryFolder, options: [String] = [],
        environment: [String: String] = [:], _ steps: [TypedSession.Step]
    ) throws -> TypedSession {
        let session = try TypedSession(
            [Places.program("wbl"), "--socket", peer.socket] + options, in: folder,
            environment: environment, steps)
        #expect(session.fault == "", "\(session.screen)")
        return session
    }

    private func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    @Test("Lines are edited, dropped and found again; notes on persons are not kept")
    func history() throws {
        let folder = try TemporaryFolder()
        let peer = try FakeDaemon(in: folder)
        let typed = try session(
            peer, folder,
            [
                .sees("wbl> "), .types("helo\u{1B}[Dl grüße\r"), .sees("OK said"),
                .sees("wbl> "), .types("set student S1 notes \"asthma\"\r"), .sees("OK said"),
                .sees("wbl> "), .types("half a sent\u{3}"), .sees("^C"),
                .sees("wbl> "), .types("ask\r"), .sees("\n? "), .types("y\t\r"), .sees("OK"),
                .sees("wbl> "), .types("\u{1B}[A\u{1B}[A\r"), .sees("OK said"),
                .sees("wbl> "), .types("\u{4}"),
            ])
        #expect(typed.status == 0)
        let said = ["hell grüßeo", "set student S1 notes \"asthma\"", "ask", "y", "hell grüßeo"]
        #expect(peer.heard == said)
        let path = folder.path + "/.local/state/wbl/history"
        #expect(
            try String(contentsOfFile: path, encoding: .utf8)
                == "hell grüßeo\nask\nhell grüßeo\n")
        #expect(try mode(path) == 0o600)
        #expect(try mode(folder.path + "/.local/state/wbl") == 0o700)
        _ = try session(
            peer, folder, environment: ["XDG_STATE_HOME": folder.path + "/other"],
            [.sees("wbl> "), .types("ping\r"), .sees("OK"), .sees("wbl> "), .types("quit\r")])
        #expect(
            try String(contentsOfFile: folder.path + "/other/wbl/history", encoding: .utf8)
                == "ping\nquit\n")
    }

    @Test("TAB goes on with the daemon's words, lists them, and says nothing on any trouble")
    func completion() throws {
        let folder = try TemporaryFolder()
        let peer = try FakeDaemon(in: folder)
        let typed = try session(
            peer, folder,
            [
                .sees("wbl> "), .types("pub\tpl\t\t"), .sees("placements  plan"),
                .sees("wbl> "), .types("n ald\t\ttop\tart\r"), .sees("OK"),
                .sees("wbl> "), .types("bad\t\r"), .sees("OK"),
                .sees("wbl> "), .types("slow\t"), .runs("sleep 2.2"), .types("er\r"), .sees("OK"),
                .sees("wbl> "), .types("\u{4}"),
            ])
        #expect(typed.status == 0)
        let sentences = peer.heard.filter { !$0.hasPrefix("complete") }
        #expect(
            sentences == ["publish plan \"Alder County\" topic=art", "bad", "slower"],
            "\(typed.screen)")
        #expect(typed.screen.contains("OK said=slower\n"))
    }

    @Test("An event stands above the line that is being typed, which stays as it was")
    func events() throws {
        let folder = try TemporaryFolder()
        let peer = try FakeDaemon(in: folder)
        let typed = try session(
            peer, folder,
            [
                .sees("wbl> "), .types("tell\r"), .sees("N7"), .sees("wbl> "), .types("he"),
                .sees("* 5 placement id=R1"), .sees("wbl> he"), .types("llo\r"), .sees("OK"),
                .sees("wbl> "), .types("\u{4}"),
            ])
        #expect(typed.screen.contains("OK said=hello\n"))
        #expect(peer.heard == ["tell", "hello"])
    }

    @Test("A daemon that has hung up meanwhile is called again, and that is said")
    func renewal() throws {
        let folder = try TemporaryFolder()
        let peer = try FakeDaemon(in: folder)
        let typed = try session(
            peer, folder, options: ["--strict"],
            [
                .sees("wbl> "), .types("leave\r"), .sees("OK"), .sees("wbl> "),
                .runs(peer.waitForHangUp), .types("hello\r"),
                .sees("this is a new conversation"), .sees("OK said=hello"), .sees("wbl> "),
                .types("\u{4}"),
            ])
        #expect(typed.status == 0)
        #expect(peer.heard == ["set strict on", "leave", "set strict on", "hello"])
    }

    @Test("Ctrl-C leaves while a reply is awaited, and ends watching well")
    func interrupts() throws {
        let folder = try TemporaryFolder()
        let peer = try FakeDaemon(in: folder)
        let hung = try session(
            peer, folder,
            [.sees("wbl> "), .types("hang\r"), .sees("\n"), .runs("sleep 0.3"), .types("\u{3}")])
        #expect(hung.status == 130)
        let watched = try session(
            peer, folder, options: ["--watch", "plan", "mail"],
            [.sees("* 2 plan"), .types("\u{3}")])
        #expect(watched.status == 0)
        #expect(peer.heard == ["hang", "watch plan mail"])
    }

    @Test("Ctrl-C at a plan says that it goes on, and how to follow or stop it")
    func plan() throws {
        let folder = try TemporaryFolder()
        let peer = try FakeDaemon(in: folder)
        let left = try session(
            peer, folder, options: ["plan"], [.runs("sleep 0.5"), .types("\u{3}")])
        #expect(left.status == 130)
        #expect(left.screen.contains("wbl status says how far it is, wbl stop plan ends it\n"))
        #expect(!left.screen.contains("OK"))
    }
}
