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

/// The outbox as the courier sees it: read from the store, noted by the desk.
struct Outbox: NoticeQueue {
    let store: Store
    let desk: Desk

    func due(limit: Int) throws -> [Notice] { try store.due(limit: limit) }

    func delivered(_ keys: [Int64]) -> Bool { desk.delivered(keys) }
}
