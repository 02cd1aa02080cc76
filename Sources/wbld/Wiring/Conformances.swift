import Commands
import Notifying
package import Office
import Serving
import Storage
import WorkBasedLearning

// Here the edges meet the ports of the office, so that none imports the other.

extension Store: Journal {}

extension Serving.Reply: ReplySink {
    package func end(_ bytes: [UInt8], closing: Bool) {
        end(closing ? .close : .keepOpen, with: bytes)
    }

    package func feed() -> any EventFeed { eventFeed() }
}

extension Feed: EventFeed {}

/// The outbox as the courier of a channel sees it: read from the store, noted by the desk.
struct Outbox: NoticeQueue {
    let store: Store
    let desk: Desk
    var channel = Notice.mail

    func due(at now: Int64, limit: Int) throws -> DueNotices {
        try store.due(at: now, limit: limit, channel: channel)
    }

    func dispatch(_ order: Dispatch) -> Lease? { desk.dispatch(order) }

    func leased(_ lease: Lease) throws -> [Notice] { try store.leased(lease) }

    func sent(since start: Int64) throws -> [Int64: Int] {
        try store.sent(since: start, channel: channel)
    }
}
