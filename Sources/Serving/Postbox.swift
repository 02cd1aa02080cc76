import NIOCore
import Synchronization

/// Gathers what replies bring, so that many of them wake the event loop once.
package final class Postbox: Sendable {
    private struct Contents {
        var parcels: [@Sendable () -> Void] = []
        var holds = 0
        var loop: (any EventLoop)?
    }

    private let contents = Mutex(Contents())

    package init() {}

    /// Whatever is posted meanwhile, by anybody, leaves together at the end: at once where that is
    /// on the loop.
    package func together(_ body: () -> Void) {
        contents.withLock { $0.holds += 1 }
        body()
        let loop = contents.withLock { contents in
            contents.holds -= 1
            return contents.holds == 0 ? contents.loop : nil
        }
        guard let loop else { return }
        if loop.inEventLoop { deliver() } else { loop.execute { self.deliver() } }
    }

    /// Has something done on the loop, soon.
    func post(to loop: any EventLoop, _ parcel: @escaping @Sendable () -> Void) {
        let mustWake = contents.withLock { contents in
            contents.parcels.append(parcel)
            contents.loop = loop
            return contents.holds == 0
        }
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
