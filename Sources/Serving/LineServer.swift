package import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle

/// Serves lines and uploads on a Unix socket until graceful shutdown.
///
/// One event loop, on a thread of its own, does all input and output; the closures of the program
/// behind are called there and must not block. At shutdown nobody new is admitted, the request
/// under way of each connection may finish within `drainSeconds`, then all is closed and the
/// socket file, if it is ours, is removed.
package struct LineServer: Service {
    private let listener: UnixListener
    private let limits: ServingLimits
    private let drainSeconds: Int
    private let postbox: Postbox
    private let logger: Logger
    private let welcome: @Sendable (Peer, Refusal?) -> Welcome
    private let roundup: Roundup

    /// - Parameters:
    ///   - welcome: Called once for each client, before a byte of it is read. With a refusal it
    ///     only words the line; the client is closed whatever it answers.
    ///   - heard: Called once for all the requests that came in together, behind them.
    package init(
        listener: UnixListener, limits: ServingLimits = ServingLimits(), drainSeconds: Int = 5,
        postbox: Postbox = Postbox(), logger: Logger,
        welcome: @escaping @Sendable (Peer, Refusal?) -> Welcome,
        heard: @escaping @Sendable () -> Void = {}
    ) {
        self.listener = listener
        self.limits = limits
        self.drainSeconds = drainSeconds
        self.postbox = postbox
        self.logger = logger
        self.welcome = welcome
        roundup = Roundup(heard)
    }

    /// Serves until graceful shutdown or cancellation, then stops in order and returns.
    ///
    /// - Throws: `SocketFault.stoppedAccepting` if the listening socket closes by itself, and what
    ///   the system says when it cannot be listened on.
    package func run() async throws {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let table = ClientTable(limits: limits)
        do {
            try await serve(table, on: group)
        } catch {
            await stop(table, group)
            throw error
        }
        await stop(table, group)
        guard Task.isShuttingDownGracefully || Task.isCancelled else {
            throw SocketFault.stoppedAccepting
        }
    }

    private func serve(_ table: ClientTable, on group: MultiThreadedEventLoopGroup) async throws {
        let server = try await bootstrap(table, on: group)
            .withBoundSocket(listener.descriptor).get()
        logger.info(
            "serving",
            metadata: [
                "group": "\(listener.group ?? "unchanged")", "clients": "\(limits.clients)",
            ])
        try await withTaskCancellationOrGracefulShutdownHandler {
            try await server.closeFuture.get()
        } onCancelOrGracefulShutdown: {
            server.close(promise: nil)
        }
    }

    private func bootstrap(
        _ table: ClientTable, on group: MultiThreadedEventLoopGroup
    ) -> ServerBootstrap {
        let high = max(1, limits.unreadBytes)
        let marks = ChannelOptions.Types.WriteBufferWaterMark(low: max(1, high / 2), high: high)
        return ServerBootstrap(group: group)
            // Without this the end of a client's input would drop the replies it waits for.
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .childChannelOption(.writeBufferWaterMark, value: marks)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture { try admit(channel, table) }
            }
    }

    private func admit(_ channel: any Channel, _ table: ClientTable) throws {
        let pipeline = channel.pipeline.syncOperations
        let peer = try pipeline.withUnsafeTransportIfAvailable(of: NIOBSDSocket.Handle.self) {
            try Peer(of: $0)
        }
        guard let peer else { throw ChannelError.operationUnsupported }
        let refusal = table.admit(channel, uid: peer.uid)
        if refusal == nil {
            channel.closeFuture.whenComplete { _ in table.remove(channel, uid: peer.uid) }
        }
        let answer = answer(to: peer, refusal)
        try pipeline.addHandler(
            Connection(
                welcome: answer, limits: limits, meter: Meter(table: table, uid: peer.uid),
                postbox: postbox, roundup: roundup, logger: logger))
    }

    private func answer(to peer: Peer, _ refusal: Refusal?) -> Welcome {
        let answer = welcome(peer, refusal)
        var metadata: Logger.Metadata = ["uid": "\(peer.uid)"]
        guard case .admitted(let caller) = answer else {
            metadata["reason"] = "\(refusal.map { "\($0)" } ?? "denied")"
            logger.info("client refused", metadata: metadata)
            return answer
        }
        guard refusal == nil else {
            caller.left()
            return .refused([])
        }
        logger.debug("client admitted", metadata: metadata)
        return answer
    }

    private func stop(_ table: ClientTable, _ group: MultiThreadedEventLoopGroup) async {
        let channels = table.drain()
        logger.info("stopping", metadata: ["clients": "\(channels.count)"])
        let limit = group.next().scheduleTask(in: .seconds(Int64(drainSeconds))) {
            for channel in channels { channel.close(promise: nil) }
        }
        for channel in channels {
            channel.pipeline.fireUserInboundEventTriggered(Connection.Drain())
        }
        listener.file?.remove()
        for channel in channels {
            // A connection that closed with an error has closed as well.
            try? await channel.closeFuture.get()
        }
        limit.cancel()
        do {
            try await group.shutdownGracefully()
        } catch {
            logger.error("event loop did not stop", metadata: ["reason": "\(error)"])
        }
    }
}
