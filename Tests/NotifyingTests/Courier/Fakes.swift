import Logging
import Synchronization
import WorkBasedLearning

@testable import Notifying

struct Refusal: Error {}

/// A queue in memory that can be told to fail.
final class FakeQueue: NoticeQueue {
    struct State {
        var rows: [SimulatedOutbox.Row] = []
        var orders: [Dispatch] = []
        var isHeld = false
        var isUnreadable = false
        var isRefusing = false
        var erased: Set<Int64> = []
    }

    private let outbox: Mutex<SimulatedOutbox>
    let state = Mutex(State())

    init(_ keys: some Sequence<Int64>) {
        outbox = Mutex(SimulatedOutbox(keys.map { SimulatedOutbox.Row(key: $0, recipient: $0) }))
    }

    func add(_ key: Int64, to recipient: Int64? = nil) {
        outbox.withLock {
            $0.rows.append(SimulatedOutbox.Row(key: key, recipient: recipient ?? key))
        }
    }

    func due(at now: Int64, limit: Int) throws -> DueNotices {
        let (isHeld, isUnreadable) = state.withLock { ($0.isHeld, $0.isUnreadable) }
        if isUnreadable { throw Refusal() }
        var due = outbox.withLock { $0.due(at: now, limit: isHeld ? 0 : limit) }
        due.isHeld = isHeld
        return due
    }

    func dispatch(_ order: Dispatch) -> Lease? {
        let isRefusing = state.withLock { state in
            state.orders.append(order)
            return state.isRefusing
        }
        return isRefusing ? nil : outbox.withLock { $0.take(order) }
    }

    func leased(_ lease: Lease) throws -> [Notice] {
        let erased = state.withLock { $0.erased }
        return outbox.withLock { $0.leased(lease.number) }.filter { !erased.contains($0) }
            .map { .sample($0) }
    }

    func sent(since _: Int64) throws -> [Int64: Int] { [:] }

    var orders: [Dispatch] { state.withLock { $0.orders } }
    func keys(_ state: NoticeState) -> [Int64] { outbox.withLock { $0.keys(state) } }
}

/// A channel that remembers the keys, and gives other receipts where it is told to.
final class FakeChannel: Channel {
    struct State {
        var keys: [Int64] = []
        var receipts: [Int64: Receipt] = [:]
        var usual = Receipt.delivered(code: 250)
        var held: [Int64: @Sendable (Receipt) -> Void] = [:]
        var isHolding = false
        var hasStopped = false
    }

    let state = Mutex(State())
    private let reached = SystemBell()

    func start() {}

    func send(_ notice: Notice, _ done: @escaping @Sendable (Receipt) -> Void) {
        let receipt = state.withLock { state -> Receipt? in
            state.keys.append(notice.key)
            if state.isHolding {
                state.held[notice.key] = done
                return nil
            }
            return state.receipts[notice.key] ?? state.usual
        }
        if let receipt { done(receipt) }
        reached.ring()
    }

    func stop() {
        state.withLock { $0.hasStopped = true }
        giveHeld(.later(Receipt.ownReason, after: nil))
    }

    /// Gives a receipt for all that is held.
    func giveHeld(_ receipt: Receipt) {
        let held = state.withLock { state in
            defer { state.held = [:] }
            return state.held
        }
        for (_, done) in held.sorted(by: { $0.key < $1.key }) { done(receipt) }
    }

    /// Waits until something has been handed over; false after a minute.
    func isReached() -> Bool { reached.wait(atMost: 60) }

    var keys: [Int64] { state.withLock { $0.keys } }
}

extension Receipt {
    static let ownReason = Reason(stage: .parcel, party: .own, code: nil, text: "stopping")

    static func later(_ party: Party, _ stage: Stage = .connect) -> Receipt {
        .later(Reason(stage: stage, party: party, code: nil, text: "not now"), after: nil)
    }

    static let refused = Receipt.never(
        Reason(stage: .recipient, party: .recipient, code: 550, text: "no such user"))
    static let taken = Receipt.delivered(code: 250)
}

/// A bell whose waits a test sees and ends by ringing; no time passes.
final class ManualBell: Bell {
    private let bell = SystemBell()
    private let slept = SystemBell()
    private let pauses = Mutex([Int?]())

    func ring() { bell.ring() }

    func wait(atMost seconds: Int?) -> Bool {
        // Whoever is called already does not sleep.
        if bell.wait(atMost: 0) { return true }
        pauses.withLock { $0.append(seconds) }
        slept.ring()
        return bell.wait(atMost: nil)
    }

    /// Waits until the courier sleeps for a time that a test expects; false after a minute.
    func sleeps(for seconds: Int?) -> Bool {
        for _ in 0..<1_000 {
            guard slept.wait(atMost: 60) else { return false }
            if pauses.withLock({ $0.last }) == .some(seconds) { return true }
        }
        return false
    }
}

/// A clock that stands still until it is moved.
final class StandingClock: Sendable {
    private let now = Mutex<Int64>(1_000_000)

    func advance(by seconds: Int64) { now.withLock { $0 += seconds } }

    var forCourier: CourierClock {
        CourierClock(
            unixSeconds: { self.now.withLock { $0 } }, minuteOfDay: { Int($0 / 60 % 1440) },
            fraction: { 0.5 })
    }
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
