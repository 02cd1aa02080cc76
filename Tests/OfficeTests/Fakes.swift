import Dispatch
import Office
import Synchronization
import WorkBasedLearning

extension DispatchSemaphore {
    /// Waits for a signal; false when none came, so that a broken desk fails and does not hang.
    func arrives() -> Bool { wait(timeout: .now() + 10) == .success }

    /// Whether nothing has been signalled; never waits.
    var isQuiet: Bool { wait(timeout: .now()) == .timedOut }
}

/// A journal that remembers its batches, and holds or fails the commits that it is told to.
final class FakeJournal: Journal {
    struct DiskFull: Error {}

    private struct State {
        var written: [Batch] = []
        var commits = 0
        var held: Set<Int> = []
        var failing: Set<Int> = []
        var strayed: [Strayed] = []
    }

    private let state = Mutex(State())
    private let arrived = DispatchSemaphore(value: 0)
    private let gate = DispatchSemaphore(value: 0)
    private let done = DispatchSemaphore(value: 0)
    private let taken = Atomic<Int>(0)

    /// Holds the commit of a number, counted from 1, until `release`.
    func hold(_ number: Int) { state.withLock { _ = $0.held.insert(number) } }

    /// Fails the commit of a number.
    func fail(_ number: Int) { state.withLock { _ = $0.failing.insert(number) } }

    /// Whether a commit has come that is held.
    func isHolding() -> Bool { arrived.arrives() }

    func release() { gate.signal() }

    /// The next batch that was written and not asked for before; waits for it.
    func next() -> Batch? {
        guard done.arrives() else { return nil }
        let number = taken.add(1, ordering: .relaxed).oldValue
        return state.withLock { $0.written[number] }
    }

    /// How many batches have been written.
    var count: Int { state.withLock { $0.written.count } }

    func commit(_ batch: Batch) throws {
        let number = state.withLock { state in
            state.commits += 1
            return state.commits
        }
        if state.withLock({ $0.held.contains(number) }) {
            arrived.signal()
            gate.wait()
        }
        if state.withLock({ $0.failing.contains(number) }) { throw DiskFull() }
        var batch = batch
        for composition in batch.compositions {
            while let notices = try composition.next() { batch.notices += notices }
        }
        batch.compositions = []
        let written = batch
        state.withLock { $0.written.append(written) }
        done.signal()
    }

    /// The events of the written batches.
    func events(after seq: Int64, limit: Int) throws -> [PastEvent] {
        let batches = state.withLock { $0.written }
        let all = batches.flatMap { batch in
            batch.events.enumerated().map { number, event in
                PastEvent(
                    seq: batch.firstEvent + Int64(number), at: batch.at, kind: event.kind,
                    subject: event.subject)
            }
        }
        return Array(all.filter { $0.seq > seq }.prefix(limit))
    }

    func lastEvent(before time: Int64) throws -> Int64 {
        try events(after: 0, limit: .max).last { $0.at < time }?.seq ?? 0
    }

    /// The notices of the written batches.
    func keys(of messageIDs: [String]) throws -> [String: Int64] {
        let notices = state.withLock { $0.written }.flatMap(\.notices)
        let wanted = Set(messageIDs)
        return Dictionary(
            notices.filter { wanted.contains($0.messageID) }.map { ($0.messageID, $0.key) }
        ) { $1 }
    }

    /// From now on these mails have not reached whom they were for.
    func strayed(_ strayed: [Strayed]) { state.withLock { $0.strayed = strayed } }

    func strayed() throws -> [Strayed] { state.withLock { $0.strayed } }

    /// Something left by every channel at noon of the first day.
    func lastSent(_ channels: [String]) throws -> [String: Int64] {
        Dictionary(uniqueKeysWithValues: channels.map { ($0, 43_200) })
    }

    /// As many rows as a query wants, whatever is in the outbox.
    func outbox(_ query: OutboxQuery) throws -> OutboxPage {
        OutboxPage(counts: [.waiting: 2], due: 1)
    }

    /// A mail of the key 7, and no other.
    func notice(_ key: Int64) throws -> NoticeCopy? {
        if key != 7 { return nil }
        let row = NoticeRow(
            key: 7, kind: "employer_ask", audience: .employer, state: .failed, attempts: 1, at: 0,
            error: "recipient: 451 later")
        return NoticeCopy(row: row, recipient: "a@example.net", bytes: [1])
    }

    /// The records of the written batches, the newest first, whatever is asked for.
    func records(_ query: AuditQuery) throws -> [PastRecord] {
        let batches = state.withLock { $0.written }
        let all = batches.flatMap { batch in batch.records.map { (batch.at, $0) } }
        return all.enumerated().map {
            PastRecord(seq: Int64($0 + 1), at: $1.0, record: $1.1)
        }.suffix(query.limit).reversed()
    }
}

/// Clocks that stand still until they are moved, the wall clock wherever it is put.
final class ManualClock: Timekeeper {
    private let seconds = Mutex(0.0)
    private let step = Mutex(0.0)

    let unixSeconds: Int64 = 1_800_000_000
    private let wall = Mutex(County.now)

    var local: Moment {
        get { wall.withLock { $0 } }
        set { wall.withLock { $0 = newValue } }
    }

    var uptime: Double {
        let step = step.withLock { $0 }
        return seconds.withLock { seconds in
            seconds += step
            return seconds
        }
    }

    func advance(by more: Double) { seconds.withLock { $0 += more } }

    /// From now on a minute passes with every look, so that whatever waits gives up.
    func race() { step.withLock { $0 = 60 } }
}

/// One reply, as its client sees it.
final class Sink: ReplySink {
    private struct State {
        var text = ""
        var ends = 0
        var isClosing = false
        var releases = 0
        var taken = 0
    }

    private let state = Mutex(State())
    private let ended = DispatchSemaphore(value: 0)

    var hasEnded: Bool { state.withLock { $0.ends > 0 } }
    var isClosing: Bool { state.withLock { $0.isClosing } }
    /// The lines ahead that the reply answers too.
    var taken: Int { state.withLock { $0.taken } }
    var releases: Int { state.withLock { $0.releases } }

    /// The whole text once it has ended, or what is wrong with its end.
    func reply() -> String {
        guard ended.arrives() else { return "no reply came" }
        return state.withLock { $0.ends == 1 ? $0.text : "the reply ended \($0.ends) times" }
    }

    func write(_ bytes: [UInt8]) {
        state.withLock { $0.text += String(decoding: bytes, as: UTF8.self) }
    }

    func end(_ bytes: [UInt8], closing: Bool) {
        state.withLock { state in
            state.text += String(decoding: bytes, as: UTF8.self)
            state.ends += 1
            state.isClosing = closing
        }
        ended.signal()
    }

    func took(_ lines: Int) { state.withLock { $0.taken += lines } }

    func releaseUploads() { state.withLock { $0.releases += 1 } }

    func feed() -> any EventFeed { events }

    /// What the connection is told between its replies.
    let events = Hearing()
}

/// A feed that keeps what it is told, as long as it is not full.
final class Hearing: EventFeed {
    private struct State {
        var text = ""
        var isFull = false
        var hasEnded = false
    }

    private let state = Mutex(State())

    var text: String { state.withLock { $0.text } }
    var hasEnded: Bool { state.withLock { $0.hasEnded } }

    /// From now on nothing more is taken.
    func fill() { state.withLock { $0.isFull = true } }

    func push(_ bytes: [UInt8]) -> Bool {
        state.withLock { state in
            if state.isFull { return false }
            state.text += String(decoding: bytes, as: UTF8.self)
            return true
        }
    }

    func end(_ bytes: [UInt8]) {
        state.withLock { state in
            state.text += String(decoding: bytes, as: UTF8.self)
            state.hasEnded = true
        }
    }
}
