import Logging
import NIOCore
import Synchronization

/// One client on its event loop: carries out what `ConnectionState` and `Patience` decide.
final class Connection: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// Sent through the pipeline when the server stops.
    struct Drain: Sendable {}

    let signs = Signs()
    private let welcome: Welcome
    private let tickTime: TimeAmount
    private let logger: Logger
    private var state: ConnectionState
    private var patience = Patience()
    private var context: ChannelHandlerContext?
    private var outlet: Outlet?
    private var timer: Scheduled<Void>?
    private var isReading = true
    /// Whether requests are being handed on; a reply that comes meanwhile hands on none itself, but
    /// says that there may be more.
    private var isAdvancing = false
    private var mayGoOn = false
    private var written = 0
    /// The last short reply.
    private var short = ByteBuffer()
    private static let shortReply = 256
    /// Events that wait for the end of the reply under way.
    private var events: [UInt8] = []
    private var isWatching = false
    let unreadBytes: Int
    let postbox: Postbox
    private let roundup: Roundup
    private let meter: Meter
    /// Set while the next request waits for its turn.
    private var pause: Scheduled<Void>?

    init(
        welcome: Welcome, limits: ServingLimits, meter: Meter, postbox: Postbox,
        roundup: Roundup, logger: Logger
    ) {
        self.meter = meter
        self.postbox = postbox
        self.roundup = roundup
        self.welcome = welcome
        self.logger = logger
        unreadBytes = limits.unreadBytes
        state = ConnectionState(limits: limits)
        let idleTime = Int64(limits.idleSeconds) * 1000
        tickTime = .milliseconds(max(1, idleTime / Int64(Patience.ticksPerIdleTime)))
    }

    /// Takes what a reply brings.
    func deliver(_ parcel: Parcel) {
        guard context != nil else { return }
        if parcel.isEvent {
            isWatching = true
            return tell(parcel.bytes)
        }
        if parcel.releasesUploads { state.uploadsReleased() }
        if parcel.taken > 0 {
            state.tookAhead(parcel.taken)
            meter.note(parcel.taken)
        }
        send(parcel.bytes)
        guard let fate = parcel.fate else { return }
        state.requestEnded(fate)
        patience.spoke()
        tell([])
        advance()
    }

    /// Tells of events, behind the reply that is under way.
    private func tell(_ bytes: [UInt8]) {
        events += bytes
        guard !state.isBusy, !events.isEmpty else { return }
        signs.waitingEvents.subtract(events.count, ordering: .acquiringAndReleasing)
        send(events)
        events = []
    }

    private func advance() {
        guard let context else { return }
        mayGoOn = true
        if isAdvancing { return }
        isAdvancing = true
        while mayGoOn {
            mayGoOn = false
            handOn(context)
        }
        isAdvancing = false
        let wantsBytes = state.wantsBytes(isWritable: context.channel.isWritable)
        guard wantsBytes != isReading else { return }
        isReading = wantsBytes
        try? context.channel.syncOptions?.setOption(.autoRead, value: wantsBytes)
    }

    /// Hands on the next requests, up to one that is under way.
    private func handOn(_ context: ChannelHandlerContext) {
        while !isPaused(), case .hand(let inbound, let ahead) = take(context) {
            guard case .admitted(let caller) = welcome, let outlet else { break }
            meter.note(1)
            let reply = Reply(to: outlet)
            caller.receive(inbound, ahead, reply)
            if !reply.hasEnded { roundup.note(on: outlet.loop) }
            if state.isBusy { break }
        }
    }

    /// Whether the next request is not due yet, where it will be taken when it is.
    private func isPaused() -> Bool {
        guard pause == nil else { return true }
        guard !state.isBusy, let outlet, let wait = meter.wait() else { return false }
        let connection = NIOLoopBound(self, eventLoop: outlet.loop)
        pause = outlet.loop.scheduleTask(in: wait) {
            connection.value.pause = nil
            connection.value.advance()
        }
        return true
    }

    private func take(_ context: ChannelHandlerContext) -> ConnectionState.Step {
        let step = state.next(isWritable: context.channel.isWritable)
        if step == .close { closeWhenTaken(context) }
        return step
    }

    private func send(_ bytes: [UInt8]) {
        guard let context, !bytes.isEmpty else { return }
        written += bytes.count
        context.writeAndFlush(wrapOutboundOut(buffer(of: bytes, context)), promise: nil)
    }

    /// Bytes to be written; short ones lie where the last short ones were, once those are taken.
    private func buffer(of bytes: [UInt8], _ context: ChannelHandlerContext) -> ByteBuffer {
        guard bytes.count <= Connection.shortReply else {
            return context.channel.allocator.buffer(bytes: bytes)
        }
        short.clear()
        short.writeBytes(bytes)
        return short
    }

    /// Closes behind all output; closing at once would drop what is not yet taken.
    private func closeWhenTaken(_ context: ChannelHandlerContext) {
        let channel = context.channel
        let promise = context.eventLoop.makePromise(of: Void.self)
        promise.futureResult.whenComplete { _ in channel.close(promise: nil) }
        context.writeAndFlush(wrapOutboundOut(ByteBuffer()), promise: promise)
    }

    private func scheduleTick(_ outlet: Outlet) {
        let connection = NIOLoopBound(self, eventLoop: outlet.loop)
        timer = outlet.loop.scheduleTask(in: tickTime) { connection.value.tick() }
    }

    private func tick() {
        guard let context, let outlet else { return }
        let waiting = try? context.channel.syncOptions?.getOption(.bufferedWritableBytes)
        let unsent = waiting ?? 0
        let verdict = patience.tick(isBusy: state.isBusy, unsent: unsent, taken: written - unsent)
        guard verdict == .stay || verdict == .silent && isWatching else {
            logger.info("client let go", metadata: ["reason": "\(verdict)"])
            context.close(promise: nil)
            return
        }
        scheduleTick(outlet)
    }
}

extension Connection {
    func channelActive(context: ChannelHandlerContext) {
        self.context = context
        let outlet = Outlet(self, loop: context.eventLoop)
        self.outlet = outlet
        postbox.count(1)
        scheduleTick(outlet)
        switch welcome {
        case .admitted(let caller):
            send(caller.greeting)
        case .refused(let farewell):
            send(farewell)
            state.drain()
        }
        advance()
    }

    func channelInactive(context: ChannelHandlerContext) {
        signs.isOpen.store(false, ordering: .releasing)
        postbox.count(-1)
        timer?.cancel()
        pause?.cancel()
        (timer, pause, outlet, self.context) = (nil, nil, nil, nil)
        if case .admitted(let caller) = welcome { caller.left() }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        unwrapInboundIn(data).withUnsafeReadableBytes { state.received($0) }
        patience.spoke()
        advance()
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        signs.isBehind.store(!context.channel.isWritable, ordering: .releasing)
        advance()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case ChannelEvent.inputClosed:
            state.inputEnded()
            advance()
        case is Drain:
            state.drain()
            advance()
        default:
            context.fireUserInboundEventTriggered(event)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        logger.debug("connection failed", metadata: ["reason": "\(error)"])
        context.close(promise: nil)
    }
}
