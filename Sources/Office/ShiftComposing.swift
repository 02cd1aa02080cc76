import Commands
import WorkBasedLearning

/// When the notices of an outcome are composed.
enum Composing {
    /// Before anything of it is taken: one that cannot be composed is said at once.
    case first
    /// Many of them while the batch is written: one that cannot be composed loses the batch.
    case whileWriting
}

/// A notice that is to be composed.
private struct NoticeOrder: Sendable {
    let announcement: Announcement
    let key: Int64
    let notBefore: Int64
    /// What stood about its matters before it, which a recall brings back.
    let before: [Telling]

    /// What the outbox has to know of it.
    var entry: Ledger.Entry {
        Ledger.Entry(
            state: .waiting, notBefore: notBefore, before: before,
            about: announcement.matter)
    }

    /// The notice once it is composed.
    func frozen(_ composed: Notice) -> Notice {
        var notice = composed
        notice.notBefore = notBefore
        notice.before = before
        notice.after = announcement.tellings.map(\.told?.digest)
        return notice
    }
}

/// Notices that are composed, or being composed, with what the outbox has to know of each.
struct Queued {
    fileprivate(set) var notices: [Notice] = []
    fileprivate(set) var composition: Composition?
    fileprivate(set) var entries: [(key: Int64, entry: Ledger.Entry)] = []
}

/// What a shift does so that announcements become notices.
extension Shift {
    /// Notices of an outcome up to which all are composed before the batch is written.
    private static let few = 256
    /// Notices that one processor composes one after the other.
    private static let share = 64

    /// Makes notices of announcements, under keys of their own.
    ///
    /// - Parameters:
    ///   - earlier: the register before the outcome, in which is what stood before each.
    ///   - register: where the keys are taken from.
    func notices(
        _ announcements: [Announcement], since earlier: Register, _ register: inout Register,
        _ composing: Composing
    ) throws -> Queued {
        var queued = Queued()
        if announcements.isEmpty { return queued }
        let orders = announcements.map { order($0, since: earlier, &register) }
        let (staff, at) = (staff, batch.at)
        let compose = { @Sendable (orders: ArraySlice<NoticeOrder>) in
            let composed = try staff.render(orders.map { ($0.announcement, key: $0.key) }, at)
            return zip(orders, composed).map { $0.frozen($1) }
        }
        if case .whileWriting = composing, orders.count > Shift.few {
            queued.composition = Composition(of: orders, inSharesOf: Shift.share, compose)
        } else {
            queued.notices = try orders.flatMapInShares(of: Shift.share) { try compose($0[...]) }
        }
        queued.entries = orders.map { ($0.key, $0.entry) }
        return queued
    }

    private func order(
        _ announcement: Announcement, since earlier: Register, _ register: inout Register
    ) -> NoticeOrder {
        NoticeOrder(
            announcement: announcement, key: register.takeKey(),
            notBefore: batch.at + (announcement.isTimely ? 0 : Int64(settings.mailDelay)),
            before: announcement.tellings.map {
                Telling(matter: $0.matter, told: earlier.told(about: $0.matter))
            })
    }

    /// Takes notices into the outbox and the batch.
    mutating func take(_ queued: Queued) {
        for (key, entry) in queued.entries { state.outbox.add(key, entry) }
        batch.notices += queued.notices
        if let composition = queued.composition { batch.compositions.append(composition) }
    }
}
