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
        /// What it tells of, whether or not somebody has begun to send it.
        package let matters: [Matter]
        package let channel: String
        /// Whether it tells of notices itself.
        package let isReport: Bool
        /// The matter of a mail of which nothing stands afterwards: a reminder, a confirmation.
        package let about: Matter?

        package init(
            state: NoticeState, notBefore: Int64, before: [Telling]?, matters: [Matter]? = nil,
            channel: String = Notice.mail, isReport: Bool = false, about: Matter? = nil
        ) {
            self.matters = matters ?? before?.map(\.matter) ?? []
            self.about = channel == Notice.mail && self.matters.isEmpty ? about : nil
            self.state = state
            self.notBefore = notBefore
            self.before = before
            self.channel = channel
            self.isReport = isReport
        }

        /// The matter of the asking whose acceptance it confirms.
        package var confirms: Matter? { about?.confirmedAsk }
    }

    private var entries = TreeDictionary<Int64, Entry>()
    /// The notice that last told of a matter, as long as it has not begun to leave.
    private var telling = TreeDictionary<Matter, Int64>()
    /// The notice that confirms an acceptance, by the asking's matter, likewise.
    private var confirming = TreeDictionary<Matter, Int64>()
    private var counts: [String: [NoticeState: Int]] = [:]
    private var lastLease: Int64 = 0
    /// The channels by which nothing leaves until somebody says so.
    package private(set) var held: Set<String> = []
    /// The channels that are turned off.
    package private(set) var disabled: Set<String> = []

    package init() {}

    package subscript(key: Int64) -> Entry? { entries[key] }

    /// Whether no mail leaves until somebody says so.
    package var isHeld: Bool { held.contains(Notice.mail) }

    package mutating func hold(_ isHeld: Bool, channel: String) {
        if isHeld { held.insert(channel) } else { held.remove(channel) }
    }

    package mutating func disable(_ isDisabled: Bool, channel: String) {
        if isDisabled { disabled.insert(channel) } else { disabled.remove(channel) }
    }

    /// How many of a channel are in a state; sent and withdrawn ones are not kept. O(1).
    package func count(_ state: NoticeState, of channel: String = Notice.mail) -> Int {
        counts[channel]?[state] ?? 0
    }

    /// How many mails may still leave.
    package var openCount: Int { openCount(of: Notice.mail) }

    /// How many of a channel may still leave.
    package func openCount(of channel: String) -> Int {
        count(.waiting, of: channel) + count(.sending, of: channel) + count(.failed, of: channel)
    }

    /// The channels that have notices.
    package var channels: Set<String> { Set(counts.keys) }

    /// The notices of a channel that may still leave and are not under way, lowest keys first.
    /// O(n log n) in all.
    package func resting(of channel: String) -> [Int64] {
        entries.filter { entry in
            entry.value.channel == channel && [.waiting, .failed].contains(entry.value.state)
        }.map(\.key).sorted()
    }

    /// The notices in a state, lowest keys first. O(n log n) in all.
    package func keys(_ state: NoticeState) -> [Int64] {
        entries.filter { $0.value.state == state }.map(\.key).sorted()
    }

    package mutating func add(_ key: Int64, _ entry: Entry) {
        entries[key] = entry
        counts[entry.channel, default: [:]][entry.state, default: 0] += 1
        for telling in entry.before ?? [] { self.telling[telling.matter] = key }
        if let confirmed = entry.confirms, entry.before != nil { confirming[confirmed] = key }
    }

    package mutating func add(_ notice: Notice) {
        add(
            notice.key,
            Entry(
                state: .waiting, notBefore: notice.notBefore, before: notice.before,
                channel: notice.channel, isReport: Event.reports.contains(notice.matter.kind),
                about: notice.matter))
    }

    /// How a channel is turned off: what rests of it is withdrawn.
    package func closing(_ channel: String) -> [OutboxStep] {
        [.disable(true, channel: channel), .withdraw(resting(of: channel))]
    }

    /// Lets notices be sent, but for those that are not to leave by now.
    package mutating func lease(_ keys: [Int64]) -> Lease {
        let granted = keys.filter { key in
            guard let entry = entries[key], !held.contains(entry.channel),
                !disabled.contains(entry.channel)
            else { return false }
            return [.waiting, .failed].contains(entry.state)
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
        case .dead, .closed: move(key, to: .dead)
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

    /// Sends a notice once more that has left, never will, or rests; not one that is under way.
    package mutating func resend(_ key: Int64, channel: String, isReport: Bool = false) {
        if let state = entries[key]?.state {
            if state != .sending { move(key, to: .waiting) }
        } else {
            add(
                key,
                Entry(
                    state: .waiting, notBefore: 0, before: nil, channel: channel,
                    isReport: isReport))
        }
    }

    /// The notices that may still leave and are not under way, in no order.
    package var resting: some Sequence<(key: Int64, value: Entry)> {
        entries.lazy.filter { [.waiting, .failed].contains($0.value.state) }
    }

    /// The notices that tell of these matters and have not begun to leave, lowest keys first.
    package func unsent(about matters: some Sequence<Matter>) -> [Int64] {
        Set(matters.compactMap { telling[$0] }).sorted()
    }

    /// The notices that tell of these matters, or confirm them where they are askings, and have not
    /// begun to leave; lowest keys first.
    package func unsent(aboutOrConfirming matters: [Matter]) -> [Int64] {
        (unsent(about: matters) + unsentConfirmations(of: matters)).sorted()
    }

    /// The notices that confirm acceptances of these askings and have not begun to leave, lowest
    /// keys first.
    package func unsentConfirmations(of askings: some Sequence<Matter>) -> [Int64] {
        askings.compactMap { confirming[$0] }.sorted()
    }

    /// The notices that have not begun to leave and changed what stands, and those that confirm
    /// what such a one asks; lowest keys first.
    package var recallable: [Int64] {
        let telling = entries.filter { !($0.value.before ?? []).isEmpty }
        let matters = telling.flatMap { $0.value.before ?? [] }.map(\.matter)
        return (telling.map(\.key) + unsentConfirmations(of: matters)).sorted()
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
        if let confirmed = entries[key]?.confirms, confirming[confirmed] == key {
            confirming[confirmed] = nil
        }
        entries[key]?.before = nil
    }

    private mutating func move(_ key: Int64, to state: NoticeState) {
        guard let old = entries[key] else { return }
        counts[old.channel, default: [:]][old.state, default: 0] -= 1
        if state == .sent || state == .withdrawn {
            entries[key] = nil
        } else {
            entries[key]?.state = state
            counts[old.channel, default: [:]][state, default: 0] += 1
        }
    }
}
