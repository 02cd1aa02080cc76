import Foundation
import Glibc
import Testing

@Suite("A teacher's key over SSH speaks for the teacher and for nobody else")
struct SSHDrill {
    private static let teacher = "mateo.vargas@schools.example.org"

    /// A daemon that knows the sample county, and to which this user is a bridge.
    private func bridged(_ folder: TemporaryFolder) throws -> RunningDaemon {
        let first = try RunningDaemon(in: folder)
        let taken = try Command(
            Places.program("wbl"), ["--socket", first.socket, "import", Places.sample],
            folder: folder)
        #expect(taken.status == 0)
        first.end(SIGTERM)
        try folder.write("roles.yaml", "roles:\n  users: {\(NSUserName()): bridge}\n")
        return try RunningDaemon(in: folder, configuration: folder.path + "/roles.yaml")
    }

    @Test("Sentences, conversations and denials")
    func keys() throws {
        let folder = try TemporaryFolder()
        let daemon = try bridged(folder)
        let server = try ShellServer(
            in: folder,
            command: "\(Places.program("wbl")) --socket \(daemon.socket) --as \(Self.teacher)")
        let sections = try server.say(["show", "sections"])
        #expect(sections.status == 0)
        #expect(sections.output.contains("C1       Patient Care 1\n"))
        #expect(!sections.output.contains("Web Development"))
        let talk = try server.say([], input: "requests for C1\nshow student S1\n")
        #expect(talk.output.contains("speaker: patient care"))
        #expect(talk.errors.contains("ERR not-found there is no student \"S1\" that you may see"))
        for sentence in ["publish", "as colleen.ashby@schools.example.org", "plan", "export"] {
            let denied = try server.say([sentence])
            #expect(denied.status != 0, "\(sentence)")
            #expect(denied.output.isEmpty, "\(sentence)")
        }
        let folderOut = try server.say(["export", folder.path + "/out"])
        #expect(folderOut.status != 0)
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/out"))
        daemon.end(SIGTERM)
    }

    @Test("A key for somebody whom nobody knows is told so")
    func unknown() throws {
        let folder = try TemporaryFolder()
        let daemon = try bridged(folder)
        let server = try ShellServer(
            in: folder,
            command: "\(Places.program("wbl")) --socket \(daemon.socket) --as nobody@example.org")
        let refused = try server.say(["requests"])
        #expect(refused.status == 4)
        #expect(refused.errors.contains("nobody with the address"))
        daemon.end(SIGTERM)
    }
}
