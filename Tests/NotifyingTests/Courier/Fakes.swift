import Logging
import Synchronization
import WorkBasedLearning

@testable import Notifying

struct Refusal: Error {}

/// A queue in memory that can be told to fail.
final class FakeQueue: NoticeQueue {
    struct State {
        var due: [Notice] = []
        var reports: [[Int64]] = []
        var limits: [Int] = []
        var isUnreadable = false
        var isRefusing = false
    }

    let state: Mutex<State>

    init(_ keys: some Sequence<Int64>) {
        state = Mutex(State(due: keys.map { .sample($0) }))
    }

    func due(limit: Int) throws -> [Notice] {
        try state.withLock { state in
            if state.isUnreadable { throw Refusal() }
            state.limits.append(limit)
            return Array(state.due.prefix(limit))
        }
    }

    func delivered(_ keys: [Int64]) -> Bool {
        state.withLock { state in
            state.reports.append(keys)
            guard !state.isRefusing else { return false }
            state.due.removeAll { keys.contains($0.key) }
            return true
        }
    }

    var reports: [[Int64]] { state.withLock { $0.reports } }
    var dueKeys: [Int64] { state.withLock { $0.due.map(\.key) } }
}

/// A channel that remembers the keys and refuses some.
final class FakeChannel: Channel {
    struct State {
        var keys: [Int64] = []
        var refused: Set<Int64> = []
    }

    let state = Mutex(State())
    let onDelivery: @Sendable (Int64) -> Void

    init(
        refusing: some Sequence<Int64> = [],
        _ onDelivery: @escaping @Sendable (Int64) -> Void = { _ in }
    ) {
        self.onDelivery = onDelivery
        state.withLock { $0.refused = Set(refusing) }
    }

    func deliver(_ notice: Notice) throws {
        onDelivery(notice.key)
        try state.withLock { state in
            if state.refused.contains(notice.key) { throw Refusal() }
            state.keys.append(notice.key)
        }
    }

    func accept() { state.withLock { $0.refused = [] } }

    var keys: [Int64] { state.withLock { $0.keys } }
}

/// A bell whose waits a test sees and ends by ringing; no time passes.
final class ManualBell: Bell {
    private let bell = SystemBell()
    private let slept = SystemBell()
    private let rung = SystemBell()
    private let pauses = Mutex([Int?]())

    func ring() {
        bell.ring()
        rung.ring()
    }

    func wait(atMost seconds: Int?) -> Bool {
        pauses.withLock { $0.append(seconds) }
        slept.ring()
        return bell.wait(atMost: nil)
    }

    /// Waits until the courier sleeps, and says which pauses it has asked for so far; nil where it
    /// does not come to rest within a minute.
    func untilAsleep() -> [Int?]? {
        slept.wait(atMost: 60) ? pauses.withLock { $0 } : nil
    }

    /// Waits until somebody has rung; false after a minute.
    func untilRung() -> Bool { rung.wait(atMost: 60) }
}

/// Writes down each line of a log with its metadata.
struct RecordingHandler: LogHandler {
    let record: @Sendable (String) -> Void
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.trace

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let pairs = (event.metadata ?? [:]).map { "\($0.key): \($0.value)" }.sorted()
        record("\(event.message) \(pairs.joined(separator: ", "))")
    }
}
