import Commands
import Dispatch
import Foundation
import Interchange
import Notifying
import Office
import Storage
import Synchronization
import WorkBasedLearning

@testable import wbld

/// A desk with the sample county on a morning in January, and nothing else but what a script says.
final class Stage {
    private let folder: URL
    private let store: Store
    private let factory: DeskFactory
    private let links: DeskLinks
    private var desk: Desk
    private var visitor: Visitor?
    private var hearing = Hearing()

    init(
        _ clock: any Timekeeper = Morning(), tellStudents: TellStudents = .onAcceptance,
        hasWebhooks: Bool = false
    ) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "stage-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        store = try Store(directory: folder.path)
        var settings = Settings()
        settings.people = ["office@stonyford.example.org": Grant(role: .viewer)]
        settings.notifying.tellStudents = tellStudents
        var factory = DeskFactory(settings: settings, clock: clock, secret: Array(0..<32))
        if hasWebhooks { factory.webhooks = try Stage.webhooks(folder.path) }
        self.factory = factory
        links = DeskLinks(upkeep: Stage.upkeep)
        desk = try factory.desk(store, links)
        desk.start()
    }

    /// A house in which nothing ever happens.
    private static let upkeep = Upkeep(
        condition: {
            var condition = Condition()
            (condition.uptime, condition.timeZone) = (273_900, "America/Los_Angeles")
            condition.configuration = "/etc/wbld/wbld.yaml"
            (condition.databaseBytes, condition.logBytes) = (4_134_912, 412_032)
            condition.freeBytes = 41_200_000_000
            condition.backups = ["wbld-2027-01-24T09-00-00Z-r1.sqlite"]
            return condition
        },
        backUp: {
            .success(
                BackupCopy(
                    folder: "/var/lib/wbld/backups", name: "wbld-2027-01-25T16-00-00Z-r1.sqlite",
                    bytes: 4_134_912, revision: 1, removed: 1, kept: 7))
        },
        reload: { .taken(now: ["roles.users", "times.digest"], atRestart: ["mail.relay"]) })

    /// Two webhooks: a program, and a chat that hears of plans alone.
    private static func webhooks(_ folder: String) throws -> WebhookCrew {
        var (sis, office) = (WebhookSettings(name: "sis"), WebhookSettings(name: "office"))
        sis.url = "https://sis.district.example/hooks/wbld"
        sis.secretFiles = ["\(folder)/sis.secret"]
        try "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw".write(
            toFile: sis.secretFiles[0], atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o600], ofItemAtPath: sis.secretFiles[0])
        (office.url, office.format) = ("https://hooks.chat.example/hush", .slack)
        office.topics = ["plan"]
        return try WebhookCrew([office, sis], installation: "alder", [:])
    }

    /// The receiver of the webhook `sis` answers the first post that it wants no more.
    private func endSIS() throws {
        let channel = Notice.webhook("sis")
        var order = Dispatch()
        order.leases = try store.ledger().resting(of: channel).prefix(1).map(\.self)
        order.leases = desk.dispatch(order)?.keys ?? []
        order.results = order.leases.map {
            NoticeResult($0, .closed(error: "response: 410 the endpoint wants no more posts"))
        }
        order.leases = []
        _ = desk.dispatch(order)
    }

    /// The daemon ends and begins again, and knows what is on disk.
    func restart() throws {
        desk.stop()
        desk = try factory.desk(store, links)
        desk.start()
    }

    /// The register as it is on disk.
    func register() throws -> Register { try store.load() }

    /// The notices that have not left, by kind.
    func notices() throws -> [String: Int] {
        let page = try store.outbox(OutboxQuery(limit: 100_000))
        return Dictionary(grouping: page.rows, by: \.kind).mapValues(\.count)
    }

    deinit {
        desk.stop()
        try? store.close()
        try? FileManager.default.removeItem(at: folder)
    }

    /// Somebody comes in: a role, perhaps a login behind it, and a scope.
    func enter(_ words: String) throws {
        let parts = words.split(separator: " ").map(String.init)
        let logins = parts.dropFirst().filter { !$0.contains("=") }
        let scope = parts.dropFirst().filter { $0.contains("=") }
        guard let grant = Grant(([parts[0]] + scope).joined(separator: " ")) else {
            throw Mistake(text: "\(words) is nobody")
        }
        hearing = Hearing()
        visitor = desk.admit(
            User(
                id: 4_000_000_000, name: logins.first ?? "office", role: grant.role,
                scope: grant.scope))
    }

    /// Brings about what has happened before a conversation: the sample county is known, a plan is
    /// drafted, or it is published.
    func bring(about what: String) throws {
        if what == "sis gone" { return try endSIS() }
        let sentences = ["import", "plan seed=7", "publish confirm=yes"]
        let count = ["sample": 1, "drafted": 2, "published": 3][what]
        guard let count else { throw Mistake(text: "nobody knows what \(what) is") }
        try enter("coordinator past")
        for sentence in sentences.prefix(count) {
            let answer = try say(sentence)
            guard answer.last?.hasPrefix("OK") == true else {
                throw Mistake(text: "\(sentence): \(answer.last ?? "")")
            }
        }
    }

    /// Sends the sample county, as a client does before `import`.
    private func sendSample() throws {
        let root = Script.folder.deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("config/sample")
        for name in try FileManager.default.contentsOfDirectory(atPath: root.path).sorted() {
            let bytes = try Data(contentsOf: root.appendingPathComponent(name))
            let sink = Answer(hearing)
            visitor?.send(FolderFile(name: name, bytes: Array(bytes)), by: "put \(name)", sink)
            _ = sink.lines()
        }
    }

    /// What is answered to a sentence, and which events came meanwhile.
    func say(_ line: String) throws -> [String] {
        if line.hasPrefix("import") { try sendSample() }
        let sink = Answer(hearing)
        visitor?.say(line.replacing(" FOLDER", with: ""), sink)
        let lines = sink.lines()
        // Events are told behind the reply, and before the next one.
        let next = Answer(hearing)
        desk.admit(User(id: 0, name: "flush", role: .viewer)).say("ping", next)
        _ = next.lines()
        return lines + hearing.take()
    }

    struct Mistake: Error {
        let text: String
    }
}

/// A clock that stands at eight on a Monday in January.
private struct Morning: Timekeeper {
    let unixSeconds: Int64 = 1_800_892_800
    let local = Moment("2027-01-25T08:00") ?? Moment(day: Day(number: 0), minute: 0)
    let uptime = 0.0
}

/// Events that a connection was told of.
private final class Hearing: EventFeed {
    private let text = Mutex("")

    func push(_ bytes: [UInt8]) -> Bool {
        text.withLock { $0 += String(decoding: bytes, as: UTF8.self) }
        return true
    }

    func end(_ bytes: [UInt8]) { _ = push(bytes) }

    func take() -> [String] {
        text.withLock { text in
            defer { text = "" }
            return text.split(separator: "\n").map(String.init)
        }
    }
}

/// One reply.
private final class Answer: ReplySink {
    private let text = Mutex("")
    private let ended = DispatchSemaphore(value: 0)
    private let hearing: Hearing

    init(_ hearing: Hearing) {
        self.hearing = hearing
    }

    func write(_: [UInt8]) {}

    func end(_ bytes: [UInt8], closing: Bool) {
        text.withLock { $0 = String(decoding: bytes, as: UTF8.self) }
        ended.signal()
    }

    func took(_: Int) {}

    func releaseUploads() {}

    func feed() -> any EventFeed { hearing }

    func lines() -> [String] {
        guard ended.wait(timeout: .now() + 60) == .success else { return ["(no reply came)"] }
        return text.withLock { $0.split(separator: "\n").map(String.init) }
    }
}
