import NIOCore
import Synchronization

/// The way to tell one client of events, outside its replies; may be used from any thread.
package final class Feed: Sendable {
    private let outlet: Outlet

    init(to outlet: Outlet) {
        self.outlet = outlet
    }

    /// Tells something, unless the client has gone or lags behind.
    ///
    /// Bytes of events that wait for it, in whole or behind a reply under way, are bounded by
    /// `ServingLimits.unreadBytes`.
    ///
    /// - Returns: whether it will be told.
    package func push(_ bytes: [UInt8]) -> Bool {
        guard outlet.signs.isOpen.load(ordering: .acquiring),
            !outlet.signs.isBehind.load(ordering: .acquiring),
            outlet.signs.waitingEvents.load(ordering: .acquiring) + bytes.count
                <= outlet.unreadBytes
        else { return false }
        send(bytes)
        return true
    }

    /// The last word, told however much waits.
    package func end(_ bytes: [UInt8]) { send(bytes) }

    private func send(_ bytes: [UInt8]) {
        outlet.signs.waitingEvents.add(bytes.count, ordering: .acquiringAndReleasing)
        outlet.deliver(Parcel(events: bytes))
    }
}
