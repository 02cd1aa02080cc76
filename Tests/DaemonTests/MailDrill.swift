import Foundation
import GRDB
import Glibc
import Testing

@Suite("Mail leaves by a relay", .enabled(if: MailSink.isThere))
struct MailDrill {
    private func notices(_ folder: TemporaryFolder) throws -> [String: String] {
        let database = try DatabaseQueue(path: folder.path + "/state/wbld.sqlite")
        return try database.read { database in
            let rows = try Row.fetchAll(database, sql: "SELECT message_id, state FROM notice")
            return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) })
        }
    }

    @Test("What is published arrives, every mail once")
    func once() throws {
        let folder = try TemporaryFolder()
        let sink = try MailSink(in: folder)
        let daemon = try RunningDaemon(
            in: folder, configuration: try folder.quickMail(port: sink.port))
        try daemon.take(RunningDaemon.publishing)
        #expect(try daemon.says("outbox: nothing waits"))
        #expect(daemon.end(SIGTERM) == 0)
        let notices = try notices(folder)
        #expect(notices.count > 100 && Set(notices.values) == ["sent"])
        #expect(try sink.arrivals() == notices.mapValues { _ in 1 })
    }

    @Test("A relay that is down loses nothing; when it is back every mail arrives once")
    func outage() throws {
        let folder = try TemporaryFolder()
        let port = try MailSink.freePort()
        let configuration = try folder.quickMail(port: port)
        let down = try RunningDaemon(in: folder, configuration: configuration)
        try down.take(RunningDaemon.publishing)
        #expect(try down.says("Mails wait since the relay takes none (connect: "))
        #expect(down.end(SIGTERM) == 0)
        #expect(try Set(notices(folder).values) == ["waiting"])
        let sink = try MailSink(in: folder, port: port)
        let daemon = try RunningDaemon(in: folder, configuration: configuration)
        #expect(try daemon.says("outbox: nothing waits"))
        #expect(daemon.end(SIGTERM) == 0)
        #expect(try sink.arrivals() == notices(folder).mapValues { _ in 1 })
    }

    @Test("Held mails stay held over a restart, and leave when they are released")
    func held() throws {
        let folder = try TemporaryFolder()
        let configuration = try folder.quickMail()
        let first = try RunningDaemon(in: folder, configuration: configuration)
        #expect(try Caller(socket: first.socket).say("hold mail").last == "OK held=yes")
        try first.take(RunningDaemon.publishing)
        #expect(first.end(SIGTERM) == 0)
        #expect(try Set(notices(folder).values) == ["waiting"])
        let second = try RunningDaemon(in: folder, configuration: configuration)
        #expect(try second.says("Mails are held"))
        #expect(try Caller(socket: second.socket).say("release mail").last == "OK held=no")
        #expect(try second.says("outbox: nothing waits"))
        #expect(second.end(SIGTERM) == 0)
        #expect(try Set(notices(folder).values) == ["sent"])
    }

    @Test(
        "A configuration that cannot work stops the start with a sentence",
        arguments: [
            ("mode: live", "mail.mode is live, but mail.relay names no relay"),
            (
                "mode: redirect\n  relay: smtp://127.0.0.1\n  tls: none",
                "mail.redirect_to names no address"
            ),
            (
                "mode: live\n  relay: smtp://mail.example.org\n  tls: none",
                "a relay on another machine needs TLS"
            ),
            (
                "mode: live\n  relay: smtp://wbl@127.0.0.1\n  tls: none",
                "there is no password"
            ),
            ("password_file: /nowhere/password", "/nowhere/password, cannot be read"),
        ])
    func refused(keys: String, sentence: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("wbld.yaml", "mail:\n  \(keys)\n")
        let error = #expect(throws: DrillFault.self) {
            try RunningDaemon(in: folder, configuration: folder.path + "/wbld.yaml")
        }
        #expect(error?.description.contains(sentence) == true)
    }
}
