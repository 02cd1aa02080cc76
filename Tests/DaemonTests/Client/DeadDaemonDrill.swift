import Foundation
import Glibc
import Testing

@Suite("The client never hangs on a daemon that does not live")
struct DeadDaemonDrill {
    @Test(
        "Neither a daemon that takes no call nor one that does not greet is waited for long",
        arguments: [FakeDaemon.Mood.mute, .deaf])
    func silent(mood: FakeDaemon.Mood) throws {
        let folder = try TemporaryFolder()
        let peer = try FakeDaemon(in: folder, mood)
        let start = ContinuousClock.now
        let run = try Command(
            Places.program("wbl"), ["--socket", peer.socket, "ping"], folder: folder)
        #expect(run.status == 3)
        #expect(
            run.errors.hasPrefix("wbl: the daemon at \(peer.socket) has not answered for 10 sec"))
        #expect(run.errors.contains("systemctl status wbld"))
        #expect((9.0...20.0).contains((ContinuousClock.now - start) / .seconds(1)))
    }

    @Test("A daemon that dies during a reply is told of, and what it said before is shown")
    func dying() throws {
        let folder = try TemporaryFolder()
        let peer = try FakeDaemon(in: folder)
        let run = try Command(
            Places.program("wbl"), ["--socket", peer.socket, "die"], folder: folder)
        #expect(run.status == 3)
        #expect(run.output == " half\n")
        #expect(run.errors.hasPrefix("wbl: the daemon hung up before it answered"))
    }

    @Test("A daemon that is killed behind a prompt is told of at the next sentence")
    func killed() throws {
        let folder = try TemporaryFolder()
        let daemon = try RunningDaemon(in: folder)
        let session = try TypedSession(
            [Places.program("wbl"), "--socket", daemon.socket], in: folder,
            [
                .sees("wbl> "), .types("ping hello\r"), .sees("OK word=hello"),
                .sees("wbl> "), .runs("kill -9 \(daemon.processID)"), .runs("sleep 0.3"),
                .types("ping\r"),
            ])
        #expect(session.fault == "")
        #expect(session.status == 3)
        #expect(session.screen.hasSuffix("or say --socket PATH for another one\n"))
        daemon.waitForEnd()
    }
}
