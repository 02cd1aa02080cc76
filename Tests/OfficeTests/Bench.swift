import Commands
import Dispatch
import Office
import Planning
import Synchronization
import WorkBasedLearning

/// A desk with fakes around it.
final class Bench: Sendable {
    struct NoWords: Error {}

    let journal = FakeJournal()
    let clock = ManualClock()
    let solver: FakeSolver
    let desk: Desk
    /// Signalled when notices have been queued.
    let bell = DispatchSemaphore(value: 0)
    let beats = DispatchSemaphore(value: 0)
    let log = Log()

    /// What the operator was told.
    final class Log: Sendable {
        private let state = Mutex<[String]>([])

        var lines: [String] { state.withLock { $0 } }

        func add(_ line: String) { state.withLock { $0.append(line) } }
    }

    init(
        _ register: Register = County.make(), outbox: Ledger = Ledger(), steps: Int = 0,
        announcements: [Announcement] = [],
        tidings: (@Sendable (Register) -> [Announcement])? = nil,
        acceptances: @escaping @Sendable (Plan, Register) -> [Announcement] = { _, _ in [] },
        canRender: Bool = true, unspeakable: Set<String> = [],
        occasions: Occasions? = nil, webhooks: [String: Set<String>] = [:],
        options: (@Sendable (OptionList) -> [FolderFile])? = nil, upkeep: Upkeep? = nil,
        readFolder: @escaping @Sendable ([FolderFile]) -> Intake = { _ in Intake([]) }
    ) {
        solver = FakeSolver(steps: steps)
        let ports = Bench.ports(tidings ?? { _ in announcements }, acceptances, options)
        let staff = Staff(
            journal: journal, clock: clock,
            render: { announcements, _ in
                try announcements.map { announcement, key in
                    if !canRender || unspeakable.contains(announcement.kind) { throw NoWords() }
                    return Notice(
                        key: key, matter: announcement.matter, audience: announcement.audience,
                        messageID: "m\(key)", recipient: announcement.recipient.address,
                        bytes: [])
                }
            }, readFolder: readFolder, occasions: occasions,
            webhooks: webhooks.sorted { $0.key < $1.key }.map { Bench.webhook($0, topics: $1) },
            upkeep: upkeep,
            noticesQueued: { [bell] in bell.signal() },
            heartbeat: { [beats] in beats.signal() }, log: { [log] in log.add($0) })
        desk = Desk(
            memory: Memory(register: register, outbox: outbox),
            settings: CommandSettings(
                webhooks: webhooks.keys.sorted().map {
                    WebhookFacts(name: $0, host: "hooks.test", format: "standard", topics: [])
                }), ports: ports,
            planner: Planner(
                settings: PlanningSettings(), solver: solver,
                clock: { [clock] in clock.uptime }), staff: staff)
        desk.start()
    }

    /// Ports that write nothing, with the usual list of options unless there is another.
    private static func ports(
        _ tidings: @escaping @Sendable (Register) -> [Announcement],
        _ acceptances: @escaping @Sendable (Plan, Register) -> [Announcement],
        _ options: (@Sendable (OptionList) -> [FolderFile])?
    ) -> Ports {
        guard let options else {
            return Ports(
                write: { _, _, _ in [] }, template: { [] },
                announcements: { _, register, _ in Tidings(tidings(register)) },
                acceptances: { plan, register, _ in Tidings(acceptances(plan, register)) })
        }
        return Ports(
            write: { _, _, _ in [] }, template: { [] },
            announcements: { _, register, _ in Tidings(tidings(register)) },
            acceptances: { plan, register, _ in Tidings(acceptances(plan, register)) },
            options: options)
    }

    /// A webhook whose bodies are its events' kinds.
    private static func webhook(_ name: String, topics: Set<String>) -> WebhookPort {
        let id: @Sendable (Int64) -> String = { "\(name)-\($0)" }
        return WebhookPort(
            name: name,
            wants: { topics.isEmpty || !topics.isDisjoint(with: EventTopics.of($0)) },
            messageID: id,
            notice: { happening, key in
                Notice(
                    key: key, channel: Notice.webhook(name),
                    matter: Matter(kind: happening.event.kind, subject: 0, recipient: -key),
                    audience: .receiver, messageID: happening.seq.map(id) ?? "test-\(key)",
                    recipient: name, bytes: Array(happening.event.kind.utf8))
            })
    }

    deinit {
        clock.race()
        solver.proceed(10)
        for _ in 0..<10 { journal.release() }
        desk.stop()
    }

    func enter(_ user: UInt32 = 1000, isAttended: Bool = false) -> Guest {
        let user = User(id: user, name: "ana", role: .coordinator)
        return Guest(bench: self, visitor: desk.admit(user, isAttended: isAttended))
    }
}

/// Somebody on a connection.
struct Guest {
    /// Kept open as long as somebody may speak.
    let bench: Bench
    let visitor: Visitor

    /// Says a line and does not wait.
    func say(_ line: String, ahead: [String] = []) -> Sink {
        let sink = Sink()
        visitor.say(line, ahead: ahead, sink)
        return sink
    }

    /// Says a line and waits for the reply.
    func ask(_ line: String) -> String { say(line).reply() }

    /// Sends a file and waits for the reply.
    func send(_ name: String, _ bytes: [UInt8], tag: String = "") -> String {
        let sink = Sink()
        visitor.send(FolderFile(name: name, bytes: bytes), by: "\(tag) put \(name)", sink)
        return sink.reply()
    }
}
