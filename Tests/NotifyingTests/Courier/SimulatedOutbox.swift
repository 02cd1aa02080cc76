import WorkBasedLearning

@testable import Notifying

/// The rows of an outbox in memory, by the same rules as on disk.
struct SimulatedOutbox: Sendable {
    struct Row: Sendable {
        let key: Int64
        let recipient: Int64
        var state = NoticeState.waiting
        var nextAt: Int64 = 0
        var until: Int64?
        var attempts = 0
        var lease: Int64 = 0
    }

    var rows: [Row]
    private var lastLease: Int64 = 0

    init(_ rows: [Row]) { self.rows = rows }

    func keys(_ state: NoticeState) -> [Int64] {
        rows.filter { $0.state == state }.map(\.key).sorted()
    }

    func due(at now: Int64, limit: Int) -> DueNotices {
        var due = DueNotices()
        var blocked: Set<Int64> = []
        let open = rows.filter(\.state.isOpen).sorted { $0.key < $1.key }
        for row in open {
            let isPast = row.until.map { $0 <= now } ?? false
            if row.state != .sending, isPast { due.expired.append(row.key) }
            let isFree = blocked.insert(row.recipient).inserted && row.state != .sending
            if isFree, !isPast, row.nextAt <= now, due.picks.count < limit {
                due.picks.append(DueNotices.Pick(key: row.key, attempts: row.attempts))
            }
        }
        due.nextAt = open.filter { $0.state != .sending }.flatMap { [$0.nextAt, $0.until ?? 0] }
            .filter { $0 > now }.min()
        return due
    }

    mutating func take(_ order: Dispatch) -> Lease {
        lastLease += 1
        for result in order.results { settle(result) }
        var granted: [Int64] = []
        for place in rows.indices {
            if order.expired.contains(rows[place].key) { rows[place].state = .withdrawn }
            guard order.leases.contains(rows[place].key),
                [.waiting, .failed].contains(rows[place].state)
            else { continue }
            (rows[place].state, rows[place].lease) = (.sending, lastLease)
            granted.append(rows[place].key)
        }
        return Lease(number: lastLease, keys: granted.sorted())
    }

    private mutating func settle(_ result: NoticeResult) {
        guard let place = rows.firstIndex(where: { $0.key == result.key }) else { return }
        switch result.fate {
        case .sent: rows[place].state = .sent
        case .failed(let nextAt, _):
            rows[place].state = .failed
            rows[place].nextAt = nextAt
        case .returned(let state, _):
            rows[place].state = state
            return
        case .dead, .closed: rows[place].state = .dead
        }
        rows[place].attempts += 1
    }

    func leased(_ number: Int64) -> [Int64] {
        rows.filter { $0.lease == number && $0.state == .sending }.map(\.key).sorted()
    }
}
