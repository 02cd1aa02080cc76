import Logging
import WorkBasedLearning

/// One thread's work of sending: it asks what is due, has it written that it is under way, hands it
/// to the channel, and has written what came of it.
///
/// What is written comes before what is sent, and what came of it after: whatever moment the daemon
/// ends at, a notice that is not marked sent is sent again, and no other.
struct Round {
    let channel: any Channel
    let queue: any NoticeQueue
    let clock: CourierClock
    let log: Logger
    let gauge: MailGauge
    let bell: any Bell
    private let inbox = Inbox()
    private var dispatcher: Dispatcher
    /// What could not be written yet.
    private var results: [NoticeResult] = []
    private var backoff = Backoff()

    init(
        channel: any Channel, queue: any NoticeQueue, rules: SendingRules, clock: CourierClock,
        log: Logger, gauge: MailGauge, bell: any Bell
    ) {
        self.channel = channel
        self.queue = queue
        self.clock = clock
        self.log = log
        self.gauge = gauge
        self.bell = bell
        let sent = try? queue.sent(since: clock.unixSeconds() - 3_600)
        dispatcher = Dispatcher(rules: rules, sent: sent ?? [:])
    }

    /// Whether everything that was begun has been written.
    var isClear: Bool { dispatcher.underWay.isEmpty && results.isEmpty }

    /// Takes the receipts in, and sends what may be sent.
    ///
    /// - Parameter isLast: whether only what was begun is brought to its end.
    /// - Returns: the seconds after which there is more to do, if nobody rings; nil for none.
    mutating func run(isLast: Bool) -> Int? {
        let now = clock.unixSeconds()
        takeReceipts(at: now)
        var order = Dispatch()
        order.results = results
        var pause: Int?
        var attempts: [Int64: Int] = [:]
        if !isLast {
            do {
                let due = try look(at: now, &order, &attempts)
                backoff.succeeded()
                pause = due.map { max(1, Int(clamping: $0 - now)) }
            } catch {
                log.warning("due notices could not be read", metadata: ["error": "\(error)"])
                pause = backoff.failed()
            }
        }
        if order.isEmpty { return pause }
        guard let lease = queue.dispatch(order) else {
            log.warning("what became of notices could not be written; it will be tried again")
            return backoff.failed()
        }
        results = []
        send(lease, attempts)
        // What has come to its end may let the next one to the same recipient go.
        return order.leases.isEmpty && order.results.isEmpty ? pause : 0
    }

    /// Adds what could leave to an order.
    ///
    /// - Returns: the Unix time at which there is more to do.
    private mutating func look(
        at now: Int64, _ order: inout Dispatch, _ attempts: inout [Int64: Int]
    ) throws -> Int64? {
        let room = dispatcher.room(at: now, minute: clock.minuteOfDay(now))
        let due = try queue.due(at: now, limit: room.count)
        order.expired = due.expired
        if !due.isHeld {
            order.leases = due.picks.map(\.key)
            attempts = Dictionary(uniqueKeysWithValues: due.picks.map { ($0.key, $0.attempts) })
        }
        show(due.isHeld ? .held : room.hindrance)
        let ends = [due.nextAt, room.hindrance?.until].compactMap { $0 }.filter { $0 > now }
        return ends.min()
    }

    private func show(_ hindrance: Hindrance?) {
        guard gauge.show(hindrance) else { return }
        switch hindrance {
        case nil: log.notice("notices leave again")
        case .relay(let words, _):
            log.warning("notices wait: the way out is closed", metadata: ["error": "\(words)"])
        case .ceiling(let count, _):
            log.notice("notices wait: \(count) have left within an hour (mail.hourly_ceiling)")
        case .quiet: log.notice("notices wait for the end of the quiet hours")
        case .held: log.notice("notices wait: they are held or turned off")
        }
    }

    private mutating func takeReceipts(at now: Int64) {
        for (key, receipt) in inbox.takeAll() {
            let fate = dispatcher.received(
                receipt, for: key, at: now, fraction: clock.fraction())
            switch fate {
            case .dead(let error), .closed(let error):
                log.warning(
                    "a notice was given up", metadata: ["key": "\(key)", "error": "\(error)"])
            case .sent, .failed, .returned: break
            }
            results.append(NoticeResult(key, fate))
        }
    }

    /// Hands over what may be sent now; what has lost its text is given up.
    private mutating func send(_ lease: Lease, _ attempts: [Int64: Int]) {
        if lease.keys.isEmpty { return }
        do {
            let notices = try queue.leased(lease)
            let lost = Set(lease.keys).subtracting(notices.map(\.key))
            results += lost.sorted().map {
                NoticeResult($0, .dead(error: "parcel: its text has been erased"))
            }
            for notice in notices {
                dispatcher.began(notice.key, attempts: attempts[notice.key] ?? 0)
                channel.send(notice) { [inbox, bell] receipt in
                    inbox.add(notice.key, receipt)
                    bell.ring()
                }
            }
        } catch {
            log.warning("due notices could not be read", metadata: ["error": "\(error)"])
            results += lease.keys.map {
                NoticeResult($0, .returned(to: .failed, error: "parcel: it could not be read"))
            }
        }
    }
}
