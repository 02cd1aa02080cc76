import HashTreeCollections

/// Every notice that is open or dead, by key: the state of the outbox as far as anybody decides
/// about it. What is on disk follows it, step by step.
///
/// A persistent value: a copy is cheap and independent.
package struct Ledger: Sendable {
    package struct Entry: Sendable, Equatable {
        package var state: NoticeState
        /// The Unix time before which it does not leave.
        package let notBefore: Int64
        /// What a recall brings back; nil once somebody has begun to send it.
        package var before: [Telling]?

        package init(state: NoticeState, notBefore: Int64, before: [Telling]?) {
            self.state = state
            self.notBefore = notBefore
            self.before = before
        }
    }

    private var entries = TreeDictionary<Int64, Entry>()
    /// The notice that last told of a matter, as long as it has not begun to leave.
    private var telling = TreeDictionary<Matter, Int64>()
    private var counts: [NoticeState: Int] = [:]
    private var lastLease: Int64 = 0
    /// Whether nothing leaves until somebody says so.
    package var isHeld = false

    package init() {}

    package subscript(key: Int64) -> Entry? { entries[key] }

    /// How many are in a state; sent and withdrawn ones are not kept. O(1).
    package func count(_ state: NoticeState) -> Int { counts[state] ?? 0 }

    package var openCount: Int { count(.waiting) + count(.sending) + count(.failed) }

    /// The notices in a state, lowest keys first. O(n log n) in all.
    package func keys(_ state: NoticeState) -> [Int64] {
        entries.filter { $0.value.state == state }.map(\.key).sorted()
    }

    package mutating func add(_ key: Int64, _ entry: Entry) {
        entries[key] = entry
        counts[entry.state, default: 0] += 1
        for telling in entry.before ?? [] { self.telling[telling.matter] = key }
    }

    package mutating func add(_ notice: Notice) {
        add(
            notice.key,
            Entry(state: .waiting, notBefore: notice.notBefore, before: notice.before))
    }

    /// Lets notices be sent, but for those that are not to leave by now.
    package mutating func lease(_ keys: [Int64]) -> Lease {
        let granted = keys.filter { key in
            !isHeld && [.waiting, .failed].contains(entries[key]?.state)
        }
        lastLease += 1
        for key in granted {
            forget(key)
            move(key, to: .sending)
        }
        return Lease(number: lastLease, keys: granted)
    }

    /// Takes note of what came of a notice; false for one that is not under way.
    package mutating func settle(_ key: Int64, _ fate: Fate) -> Bool {
        guard entries[key]?.state == .sending else { return false }
        switch fate {
        case .sent: move(key, to: .sent)
        case .failed: move(key, to: .failed)
        case .returned(let state, _): move(key, to: state)
        case .dead: move(key, to: .dead)
        }
        return true
    }

    /// Takes a notice out of the queue.
    ///
    /// - Returns: what stood before it where it has not begun to leave; nil where it cannot be
    ///   withdrawn.
    package mutating func withdraw(_ key: Int64) -> [Telling]? {
        guard let entry = entries[key], entry.state.mayBeWithdrawn else { return nil }
        forget(key)
        move(key, to: .withdrawn)
        return entry.before ?? []
    }

    /// Makes a failed or dead notice due; false for any other.
    package mutating func retry(_ key: Int64) -> Bool {
        guard let state = entries[key]?.state, state == .failed || state == .dead else {
            return false
        }
        move(key, to: .failed)
        return true
    }

    /// The notices that tell of these matters and have not begun to leave, lowest keys first.
    package func unsent(about matters: some Sequence<Matter>) -> [Int64] {
        Set(matters.compactMap { telling[$0] }).sorted()
    }

    /// The notices that have not begun to leave and changed what stands, lowest keys first.
    package var recallable: [Int64] {
        entries.filter { !($0.value.before ?? []).isEmpty }.map(\.key).sorted()
    }

    /// What brings back what stood before notices that have not begun to leave.
    package func restoring(_ keys: [Int64]) -> [Change] {
        keys.flatMap { entries[$0]?.before ?? [] }.map { .told($0.matter, $0.told) }
    }

    /// It begins to leave, or never will: nothing of it can be brought back.
    private mutating func forget(_ key: Int64) {
        for telling in entries[key]?.before ?? [] where self.telling[telling.matter] == key {
            self.telling[telling.matter] = nil
        }
        entries[key]?.before = nil
    }

    private mutating func move(_ key: Int64, to state: NoticeState) {
        guard let old = entries[key]?.state else { return }
        counts[old, default: 0] -= 1
        if state == .sent || state == .withdrawn {
            entries[key] = nil
        } else {
            entries[key]?.state = state
            counts[state, default: 0] += 1
        }
    }
}
