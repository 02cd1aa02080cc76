import NIOCore
import Synchronization

/// Gathers what replies bring, so that many of them wake the event loop once.
package final class Postbox: Sendable {
    private struct Contents {
        var parcels: [@Sendable () -> Void] = []
        var holds = 0
        var connections = 0
        var loop: (any EventLoop)?
    }

    private let contents = Mutex(Contents())

    package init() {}

    /// Whatever is posted meanwhile, by anybody, leaves together at the end.
    package func together(_ body: () -> Void) {
        contents.withLock { $0.holds += 1 }
        body()
        let loop = contents.withLock { contents in
            contents.holds -= 1
            return contents.holds == 0 ? contents.loop : nil
        }
        loop?.execute { self.deliver() }
    }

    /// Counts the connections that come and go.
    func count(_ change: Int) {
        contents.withLock { $0.connections += change }
    }

    /// Has something done on the loop: here and now where that is on the loop and nobody else is
    /// connected, else soon, so that what many say is read before replies are written.
    func post(to loop: any EventLoop, _ parcel: @escaping @Sendable () -> Void) {
        let isOnLoop = loop.inEventLoop
        let (isAlone, mustWake) = contents.withLock { contents in
            if isOnLoop, contents.connections == 1, contents.holds == 0, contents.parcels.isEmpty {
                return (true, false)
            }
            contents.parcels.append(parcel)
            contents.loop = loop
            return (false, contents.holds == 0 && contents.parcels.count == 1)
        }
        if isAlone { parcel() }
        if mustWake { loop.execute { self.deliver() } }
    }

    private func deliver() {
        let parcels = contents.withLock { contents in
            defer { (contents.parcels, contents.loop) = ([], nil) }
            return contents.parcels
        }
        for parcel in parcels { parcel() }
    }
}
