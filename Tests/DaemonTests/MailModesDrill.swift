import Foundation
import GRDB
import Glibc
import Testing

/// The real daemon and a real server: what the settings of mail promise.
@Suite("The settings of mail hold", .enabled(if: MailSink.isThere))
struct MailModesDrill {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func count(_ condition: String) throws -> Int {
        let database = try DatabaseQueue(path: folder.path + "/state/wbld.sqlite")
        return try database.read { database in
            try Int.fetchOne(
                database, sql: "SELECT count(*) FROM notice WHERE \(condition)") ?? 0
        }
    }

    @Test(
        "Redirected, all mails go to one address, marked, whenever they were written",
        arguments: [true, false])
    func redirected(isWrittenBefore: Bool) throws {
        let port = try MailSink.freePort()
        if isWrittenBefore {
            let daemon = try RunningDaemon(
                in: folder, configuration: try folder.quickMail(port: port))
            try daemon.take(RunningDaemon.publishing)
            #expect(daemon.end(SIGTERM) == 0)
        }
        let sink = try MailSink(in: folder, port: port)
        let daemon = try RunningDaemon(
            in: folder,
            configuration: try folder.quickMail(
                port: port, mode: "redirect", more: "  redirect_to: look@district.test\n"))
        if !isWrittenBefore { try daemon.take(RunningDaemon.publishing) }
        #expect(try daemon.says("outbox: nothing waits"))
        #expect(daemon.end(SIGTERM) == 0)
        let mails = try sink.texts()
        let mark = isWrittenBefore ? "\nComments: [to: " : "\nSubject: [to:"
        for mail in mails {
            #expect(mail.contains("X-Rcpt-Args: <look@district.test>"))
            #expect(mail.contains(mark) && mail.contains("\nResent-To: ") == isWrittenBefore)
        }
        #expect(try mails.count > 100 && count("astray = 'redirected'") == mails.count)
    }

    @Test("What left as files leaves again by the relay, under the names that it had")
    func again() throws {
        let files = try RunningDaemon(in: folder, configuration: try folder.quickMail())
        try files.take(RunningDaemon.publishing)
        #expect(try files.says("outbox: nothing waits"))
        #expect(files.end(SIGTERM) == 0)
        let sink = try MailSink(in: folder)
        let daemon = try RunningDaemon(
            in: folder, configuration: try folder.quickMail(port: sink.port))
        let written = try count("astray = 'file'")
        let caller = try Caller(socket: daemon.socket)
        _ = try caller.say("set strict on")
        let status = try caller.say("outbox retry file confirm=yes").last ?? ""
        // The visits of the sample lie ahead or not, as the day of the test has it.
        let retried = Int(member("retried", of: status) ?? "") ?? -1
        let leftOut = Int(member("left_out", of: status) ?? "0") ?? -1
        #expect(written > 100 && (retried + leftOut == written || retried == 0), "\(status)")
        #expect(try daemon.says("outbox: nothing waits"))
        #expect(daemon.end(SIGTERM) == 0)
        #expect(try sink.arrivals().count == retried)
        #expect(try count("state = 'sent' AND astray IS NULL") == retried)
    }

    @Test("In quiet hours nothing leaves; outside of them all does")
    func quiet() throws {
        let sink = try MailSink(in: folder)
        let hour = Int(Date().timeIntervalSince1970) / 3_600 % 24
        func hours(_ from: Int, _ to: Int) -> String {
            "\((hour + from) % 24):00-\((hour + to) % 24):00".split(separator: "-").map {
                $0.count == 4 ? "0\($0)" : "\($0)"
            }.joined(separator: "-")
        }
        func configuration(_ hours: String) throws -> String {
            try folder.quickMail(
                port: sink.port, more: "  quiet_hours: \(hours)\ntime_zone: UTC\n")
        }
        let night = try RunningDaemon(
            in: folder, configuration: try configuration(hours(22, 4)))
        try night.take(RunningDaemon.publishing)
        #expect(try night.says("Mails wait for the end of the quiet hours"))
        #expect(night.end(SIGTERM) == 0)
        #expect(try sink.texts().isEmpty && count("state = 'waiting'") > 100)
        let day = try RunningDaemon(in: folder, configuration: try configuration(hours(4, 20)))
        #expect(try day.says("outbox: nothing waits"))
        #expect(day.end(SIGTERM) == 0)
        #expect(try sink.texts().count == count("state = 'sent'"))
    }

    @Test("The hourly ceiling holds the queue, over a restart, and status says so")
    func ceiling() throws {
        let sink = try MailSink(in: folder)
        let configuration = try folder.quickMail(
            port: sink.port, more: "  hourly_ceiling: 7\n")
        for _ in 0..<2 {
            let daemon = try RunningDaemon(in: folder, configuration: configuration)
            if try count("1") == 0 { try daemon.take(RunningDaemon.publishing) }
            #expect(try daemon.says("since 7 have left within an hour (mail.hourly_ceiling)"))
            #expect(daemon.end(SIGTERM) == 0)
            #expect(try sink.texts().count == 7 && count("state = 'sent'") == 7)
        }
    }

    @Test(
        "The password may be a credential of systemd", .enabled(if: LoginServer.isThere),
        arguments: [("hush", true), ("l0ud", false)])
    func credential(password: String, isRight: Bool) throws {
        let server = try LoginServer(in: folder, login: "wbl:hush")
        try folder.write("mail-password", password + "\n")
        chmod(folder.path + "/mail-password", 0o440)
        let daemon = try RunningDaemon(
            in: folder,
            configuration: try folder.quickMail(port: server.port, user: "wbl@"),
            environment: ["CREDENTIALS_DIRECTORY": folder.path])
        try daemon.take(RunningDaemon.publishing)
        #expect(
            try daemon.says(isRight ? "outbox: nothing waits" : "the relay takes none (login: "))
        #expect(daemon.end(SIGTERM) == 0)
        #expect(!daemon.log.contains(password))
        #expect(try server.recipients().count == count("state = 'sent'"))
        #expect(try (count("state = 'sent'") > 100) == isRight)
    }
}
