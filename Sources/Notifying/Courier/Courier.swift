import Foundation
package import Logging
import Synchronization
import WorkBasedLearning

/// Carries due notices from the queue to a channel, on a thread of its own.
///
/// A round takes batches until nothing is left, then the thread sleeps until it is woken. What
/// failed stays due and is tried again at the next wake, or after a back-off.
package final class Courier: Sendable {
    private let channel: any Channel
    private let queue: any NoticeQueue
    private let log: Logger
    private let bell: any Bell
    private let ended = SystemBell()
    private let phase = Mutex(Phase.ready)

    private enum Phase {
        case ready
        case running
        case stopping
    }

    private static let batchSize = 64
    /// So many failures in one round are the channel's, not the notices'.
    private static let failureLimit = 256

    package init(
        channel: any Channel, queue: any NoticeQueue, log: Logger, bell: any Bell = SystemBell()
    ) {
        self.channel = channel
        self.queue = queue
        self.log = log
        self.bell = bell
    }

    /// Starts the thread, which begins with a round; once, and not after ``stop()``.
    package func start() {
        let isFirst = phase.withLock { phase in
            guard phase == .ready else { return false }
            phase = .running
            return true
        }
        guard isFirst else { return }
        let thread = Thread { self.run() }
        thread.name = "courier"
        thread.start()
    }

    /// Asks for a round now.
    package func wake() { bell.ring() }

    /// Finishes the batch in hand and returns after the thread has ended; safe to repeat.
    package func stop() {
        let wasStarted = phase.withLock { phase in
            defer { phase = .stopping }
            return phase != .ready
        }
        guard wasStarted else { return ended.ring() }
        bell.ring()
        ended.wait(atMost: nil)
        // Whoever else waits for the end, or comes later, passes too.
        ended.ring()
    }

    private var isStopping: Bool { phase.withLock { $0 == .stopping } }

    private func run() {
        var backoff = Backoff()
        while !isStopping {
            var pause: Int?
            if deliverAll() { backoff.succeeded() } else { pause = backoff.failed() }
            if !isStopping { bell.wait(atMost: pause) }
        }
        ended.ring()
    }

    /// Delivers what is due, batch by batch, each notice at most once.
    ///
    /// - Returns: whether nothing failed.
    private func deliverAll() -> Bool {
        var failed: Set<Int64> = []
        while !isStopping, failed.count < Self.failureLimit {
            // The failed ones are still due and come again, so the limit makes room for them.
            guard let due = due(limit: Self.batchSize + failed.count) else { return false }
            let batch = due.filter { !failed.contains($0.key) }.prefix(Self.batchSize)
            guard !batch.isEmpty else { break }
            let left = batch.filter(deliver).map(\.key)
            if !left.isEmpty, !queue.delivered(left) {
                log.warning("delivered notices could not be noted; they will be delivered again")
                return false
            }
            failed.formUnion(batch.map(\.key).filter { !left.contains($0) })
        }
        return failed.isEmpty
    }

    private func due(limit: Int) -> [Notice]? {
        do {
            return try queue.due(limit: limit)
        } catch {
            log.warning("due notices could not be read", metadata: ["error": "\(error)"])
            return nil
        }
    }

    private func deliver(_ notice: Notice) -> Bool {
        do {
            try channel.deliver(notice)
            return true
        } catch {
            log.warning(
                "a notice could not be delivered; it will be tried again",
                metadata: ["key": "\(notice.key)", "error": "\(error)"])
            return false
        }
    }
}
