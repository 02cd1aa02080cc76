import Foundation
package import Logging
import Synchronization
import WorkBasedLearning

/// Sends due notices by a channel, on a thread of its own that sleeps until it is woken, a receipt
/// comes, or the time of the next notice.
package final class Courier: Sendable {
    private let channel: any Channel
    private let queue: any NoticeQueue
    private let rules: SendingRules
    private let clock: CourierClock
    private let log: Logger
    private let gauge: MailGauge
    private let bell: any Bell
    private let ended = SystemBell()
    private let phase = Mutex(Phase.ready)

    private enum Phase {
        case ready
        case running
        case stopping
    }

    package init(
        channel: any Channel, queue: any NoticeQueue, rules: SendingRules = SendingRules(),
        clock: CourierClock, log: Logger, gauge: MailGauge = MailGauge(),
        bell: any Bell = SystemBell()
    ) {
        self.channel = channel
        self.queue = queue
        self.rules = rules
        self.clock = clock
        self.log = log
        self.gauge = gauge
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
        channel.start()
        let thread = Thread { self.run() }
        thread.name = "courier"
        thread.start()
    }

    /// Asks for a round now.
    package func wake() { bell.ring() }

    /// Asks for the end, and returns at once; ``stop()`` waits for it.
    package func endSoon() {
        phase.withLock { if $0 == .running { $0 = .stopping } }
        bell.ring()
    }

    /// Brings what is under way to its end, has it written, and returns after the thread has ended;
    /// safe to repeat.
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
        var round = Round(
            channel: channel, queue: queue, rules: rules, clock: clock, log: log, gauge: gauge,
            bell: bell)
        while !isStopping {
            let pause = round.run(isLast: false)
            if pause != 0, !isStopping { bell.wait(atMost: pause) }
        }
        channel.stop()
        _ = round.run(isLast: true)
        if !round.isClear {
            log.warning("what became of some notices is not written; they will be sent again")
        }
        ended.ring()
    }
}
