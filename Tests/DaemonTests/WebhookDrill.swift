import Foundation
import GRDB
import Glibc
import Storage
import Testing

@Suite("Webhooks are told of events", .serialized)
struct WebhookDrill {
    private let folder: TemporaryFolder
    private let receiver: WebhookReceiver

    init() throws {
        folder = try TemporaryFolder()
        receiver = try WebhookReceiver(in: folder)
    }

    private func rows<Value: DatabaseValueConvertible>(_ sql: String) throws -> [Value] {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        let path = folder.path + "/state/wbld.sqlite"
        let database = try DatabaseQueue(path: path, configuration: configuration)
        return try database.read { try Value.fetchAll($0, sql: sql) }
    }

    /// Waits until so many notices to a webhook are as they should be; false after a minute.
    private func waits(_ name: String, _ condition: String, for count: Int) throws -> Bool {
        for _ in 0..<1_200 {
            let found: [Int] = try rows(
                "SELECT count(*) FROM notice WHERE channel = 'webhook:\(name)' AND \(condition)")
            if found == [count] { return true }
            usleep(50_000)
        }
        return false
    }

    /// The ids under which a webhook is told of all events.
    private func ids(_ name: String) throws -> Set<String> {
        let installation: [String] = try rows("SELECT installation FROM meta")
        let numbers: [Int] = try rows("SELECT seq FROM event")
        return Set(numbers.map { "msg_\(installation[0])_\(name)_\($0)" })
    }

    /// Every name and address of a person in the sample county.
    private func personalWords() throws -> [String] {
        try ["students", "guardians", "teachers"].flatMap { file in
            try String(contentsOfFile: Places.sample + "/\(file).csv", encoding: .utf8)
                .split(separator: "\n").dropFirst().flatMap {
                    $0.split(separator: ",", omittingEmptySubsequences: false)[1...2]
                }
        }.map(String.init)
    }

    private static let planning =
        RunningDaemon.publishing + [
            "set student S1 name=\"Ruth Roe\"", "set employer E1 name=\"Roe & Sons\"",
        ]

    @Test("Each event arrives signed and without a person, beside webhooks that fail and hang")
    func told() throws {
        let names = [("good", "ok"), ("flaky", "flaky"), ("hung", "slow"), ("away", "redir")]
        var entries = try names.map { try receiver.webhook($0.0, $0.1, in: folder) }
        // Its name leads to this machine, for which nobody vouches.
        entries.append(
            "  inside:\n    url: https://localhost:8443/\n    secret_file: \(folder.path)/secret\n")
        let daemon = try RunningDaemon(in: folder, configuration: try folder.webhooks(entries))
        try daemon.take(WebhookDrill.planning)
        let reached = "kind NOT IN ('notice-dead') AND state = 'sent'"
        #expect(try waits("good", reached, for: 5))
        #expect(try waits("flaky", reached, for: 5))
        #expect(try daemon.says("webhook inside: "))
        #expect(try waits("inside", "state IN ('waiting', 'failed', 'sending')", for: 5))
        let caller = try Caller(socket: daemon.socket)
        let why = try caller.say("outbox channel=webhook:inside")
        #expect(why.contains { $0.contains("private or reserved, and not on the allow list") })
        let away = try caller.say("outbox channel=webhook:away")
        #expect(away.contains { $0.contains("redirects, which is not followed") })
        #expect(daemon.end(SIGTERM) == 0)
        try judge()
    }

    private func judge() throws {
        let good = try receiver.posts("/ok?good")
        #expect(try ids("good").isSubset(of: Set(good.map(\.id))))
        #expect(good.count == Set(good.map(\.id)).count)
        let flaky = Dictionary(grouping: try receiver.posts("/flaky?flaky"), by: \.id)
        for posts in flaky.values where posts.count > 1 {
            #expect(posts.count == 2 && posts[0].body == posts[1].body)
            #expect(posts[0].time + 4 <= posts[1].time)
        }
        let all = try good + flaky.values.joined() + receiver.posts("/slow?hung")
        #expect(all.allSatisfy { $0.isSigned })
        #expect(try receiver.posts("/ok").isEmpty)
        let words = try personalWords() + ["Ruth", "Roe", "\"S1\""]
        #expect(words.count > 400)
        for post in all {
            #expect(words.allSatisfy { !post.body.contains($0) }, "\(post.body)")
        }
    }

    @Test("By TLS only where the receiver's certificate is one to trust")
    func secure() throws {
        let certificate = try folder.certificate()
        let secure = try WebhookReceiver(in: folder, certificate: certificate)
        let known = try secure.webhook("known", "ok", in: folder) + "    ca_file: \(certificate)\n"
        let configuration = try folder.webhooks([
            known, secure.webhook("stranger", "ok", in: folder),
        ])
        let daemon = try RunningDaemon(in: folder, configuration: configuration)
        try daemon.take(["import"])
        #expect(try waits("known", "state = 'sent'", for: 1))
        #expect(try waits("stranger", "state = 'failed' AND error LIKE 'tls: %'", for: 1))
        #expect(daemon.end(SIGTERM) == 0)
        let posts = try secure.posts("/ok?known")
        #expect(posts.count == 1 && posts.allSatisfy { $0.isSigned })
        #expect(try secure.posts("/ok?stranger").isEmpty)
    }

    @Test(
        "A receiver that wants no more turns its webhook off, over a restart, until enable webhook")
    func gone() throws {
        let configuration = try folder.webhooks([
            receiver.webhook("gone", "410", in: folder), receiver.webhook("good", "ok", in: folder),
        ])
        let first = try RunningDaemon(in: folder, configuration: configuration)
        try first.take(["import"])
        #expect(try waits("good", "state = 'sent'", for: 2))
        #expect(try waits("gone", "state = 'dead'", for: 1))
        #expect(first.end(SIGTERM) == 0)
        let types = try receiver.posts("/ok?good").map(\.body)
        #expect(
            types.contains {
                $0.contains(#""type":"webhook.disabled""#) && $0.contains(#""webhook":"gone""#)
            })
        let second = try RunningDaemon(in: folder, configuration: configuration)
        let caller = try Caller(socket: second.socket)
        #expect(
            try caller.say("webhooks").contains { $0.contains("gone") && $0.contains("disabled") })
        try second.take(["set employer E1 name=Other"])
        #expect(try waits("good", "state = 'sent'", for: 3))
        #expect(try receiver.posts("/410?gone").count == 1)
        try second.take(["enable webhook gone", "test webhook gone"])
        #expect(try waits("gone", "state = 'dead'", for: 2))
        #expect(try receiver.posts("/410?gone").count == 2)
        #expect(second.end(SIGTERM) == 0)
        // Without its entry in the configuration nothing of it waits.
        let last = try RunningDaemon(
            in: folder,
            configuration: try folder.webhooks([receiver.webhook("other", "ok", in: folder)]))
        #expect(try Caller(socket: last.socket).say("webhooks").last == "OK rows=1")
        #expect(last.end(SIGTERM) == 0)
    }

    @Test("Whatever moment the daemon dies at, each event arrives; twice only what was under way")
    func deaths() throws {
        let configuration = try folder.webhooks([receiver.webhook("good", "ok", in: folder)])
        let deaths = 4
        for death in 0..<deaths {
            let daemon = try RunningDaemon(in: folder, configuration: configuration)
            let edits = (0..<40).map { "set employer E1 name=N\(death)-\($0)" }
            try daemon.take((death == 0 ? ["import"] : []) + edits)
            daemon.end(SIGKILL)
        }
        let last = try RunningDaemon(in: folder, configuration: configuration)
        #expect(try waits("good", "state = 'sent'", for: deaths * 40 + 1))
        #expect(last.end(SIGTERM) == 0)
        let posts = try receiver.posts("/ok?good")
        #expect(try Set(posts.map(\.id)) == ids("good"))
        #expect(posts.count <= deaths * 40 + 1 + deaths * 2)
    }

    @Test(
        "A configuration that cannot work stops the start with a sentence",
        arguments: [
            ("url: https://169.254.169.254/x", "webhooks.sis.url: the URL's address is private"),
            ("url: http://hooks.example/x", "webhooks.sis.url: the URL must begin with https://"),
            (
                "url: https://a.example/\n    topic: [plan]",
                "webhooks.sis.topic: there is no such key"
            ),
            ("url: https://a.example/\n    topics: [weather]", "webhooks.sis.topics: this is not"),
        ])
    func refused(keys: String, sentence: String) throws {
        try folder.write("secret", WebhookReceiver.secret)
        let configuration = try folder.webhooks([
            "  sis:\n    secret_file: \(folder.path)/secret\n    \(keys)\n"
        ])
        let error = #expect(throws: DrillFault.self) {
            try RunningDaemon(in: folder, configuration: configuration)
        }
        #expect(error?.description.contains(sentence) == true, "\(error?.description ?? "")")
    }
}
