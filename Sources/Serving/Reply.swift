import NIOCore
import Synchronization

/// What becomes of the connection after a reply.
package enum Fate: Sendable, Equatable {
    case keepOpen
    case close
}

/// The way back to the client for one request; may be used from any thread.
///
/// What is written before the event loop comes round leaves in one piece. A reply that is let go
/// of without an end closes its connection, so that no client waits for ever.
package final class Reply: Sendable {
    private let outlet: Outlet
    private let parcel = Mutex(Parcel())
    private let isOver = Atomic<Bool>(false)

    init(to outlet: Outlet) {
        self.outlet = outlet
    }

    deinit {
        guard !hasEnded, isOpen else { return }
        outlet.deliver(Parcel(fate: .close))
    }

    /// Whether nothing more may be written.
    var hasEnded: Bool { isOver.load(ordering: .acquiring) }

    /// Whether the client is still there.
    package var isOpen: Bool { outlet.signs.isOpen.load(ordering: .acquiring) }

    /// Whether more than `ServingLimits.unreadBytes` of output wait for the client.
    package var isBehind: Bool { outlet.signs.isBehind.load(ordering: .acquiring) }

    /// Sends bytes; dropped when the client has gone or the reply has ended.
    package func write(_ bytes: [UInt8]) {
        guard !bytes.isEmpty, !hasEnded else { return }
        send { $0.add(bytes) }
    }

    /// Takes what this connection uploaded out of the accounts of its spool.
    package func releaseUploads() {
        send { $0.releasesUploads = true }
    }

    /// Says that the reply answers so many of the lines that were ahead too; before its end.
    package func took(_ lines: Int) {
        send { $0.taken = lines }
    }

    /// Ends the reply, after which the next request of the connection is handed on.
    ///
    /// Call it exactly once. Bytes given here leave together with the end, which saves a hop.
    package func end(_ fate: Fate, with bytes: [UInt8] = []) {
        let wasEnded = isOver.exchange(true, ordering: .acquiringAndReleasing)
        precondition(!wasEnded, "A reply must be ended exactly once.")
        send {
            $0.add(bytes)
            $0.fate = fate
        }
    }

    /// A way to tell the same client of events between its replies.
    package func eventFeed() -> Feed { Feed(to: outlet) }

    private func send(_ change: (inout Parcel) -> Void) {
        guard isOpen else { return }
        let mustHop = parcel.withLock { parcel in
            change(&parcel)
            defer { parcel.isUnderWay = true }
            return !parcel.isUnderWay
        }
        guard mustHop else { return }
        outlet.postbox.post(to: outlet.loop) { self.hop() }
    }

    private func hop() {
        let whole = parcel.withLock { parcel in
            defer { parcel = Parcel() }
            return parcel
        }
        outlet.deliver(whole)
    }
}

/// What a reply brings to the event loop at one time.
struct Parcel: Sendable {
    private(set) var bytes: [UInt8] = []
    var releasesUploads = false
    var fate: Fate?
    /// So many of the lines that were ahead are answered too.
    var taken = 0
    /// Whether the bytes are events, which wait for the end of a reply under way.
    var isEvent = false
    var isUnderWay = false

    init(fate: Fate? = nil) {
        self.fate = fate
    }

    /// Events that wait for the end of a reply under way.
    init(events bytes: [UInt8]) {
        self.bytes = bytes
        isEvent = true
    }

    mutating func add(_ more: [UInt8]) {
        if bytes.isEmpty { bytes = more } else { bytes += more }
    }
}

/// What other threads may know of a connection.
final class Signs: Sendable {
    let isOpen = Atomic<Bool>(true)
    let isBehind = Atomic<Bool>(false)
    /// Bytes of events on their way to the channel.
    let waitingEvents = Atomic<Int>(0)
}

/// Where replies enter a connection: its event loop, its signs, and itself. One object for all
/// replies of the connection.
final class Outlet: Sendable {
    let loop: any EventLoop
    let signs: Signs
    let unreadBytes: Int
    let postbox: Postbox
    private let connection: NIOLoopBound<Connection>

    /// Call on the event loop.
    init(_ connection: Connection, loop: any EventLoop) {
        self.loop = loop
        signs = connection.signs
        unreadBytes = connection.unreadBytes
        postbox = connection.postbox
        self.connection = NIOLoopBound(connection, eventLoop: loop)
    }

    /// Delivers at once on the event loop, else as soon as it comes round.
    func deliver(_ parcel: Parcel) {
        if loop.inEventLoop {
            connection.value.deliver(parcel)
        } else {
            loop.execute { [connection] in connection.value.deliver(parcel) }
        }
    }
}
