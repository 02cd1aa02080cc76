import WorkBasedLearning

/// What the sender of notices keeps to.
package struct SendingRules: Sendable, Equatable {
    /// How many notices may be under way, however slow the peer is.
    package var width: Int
    /// How many may be at most: as many as the peer takes in an eighth of a second.
    package var widest: Int
    /// How many may leave within an hour; 0 for any number.
    package var hourlyCeiling: Int
    package var quietHours: QuietHours?
    package var schedule: RetrySchedule
    /// Whether the peer is each notice's recipient, so that its trouble counts against the notice,
    /// and it may wish for no more.
    package var isPeerRecipient: Bool

    package init(
        width: Int = 64, widest: Int = 256, hourlyCeiling: Int = 0, quietHours: QuietHours? = nil,
        schedule: RetrySchedule = .mail, isPeerRecipient: Bool = false
    ) {
        self.width = width
        self.widest = max(width, widest)
        self.hourlyCeiling = hourlyCeiling
        self.quietHours = quietHours
        self.schedule = schedule
        self.isPeerRecipient = isPeerRecipient
    }
}

/// Decides how many notices leave, and what a receipt means for its notice: a value without
/// clock, chance or socket.
struct Dispatcher: Sendable {
    private let rules: SendingRules
    private var breaker = Breaker()
    private var hour: HourWindow
    private var throughput = Throughput()
    /// Why the relay last took nothing.
    private var trouble = ""
    /// The attempts before this one, by the key of each notice that is under way.
    private(set) var underWay: [Int64: Int] = [:]

    /// How many notices may begin to leave, and what keeps the others.
    struct Room: Sendable, Equatable {
        var count: Int
        var hindrance: Hindrance?
    }

    /// - Parameter sent: how many have left in each of the last minutes.
    init(rules: SendingRules, sent: [Int64: Int] = [:]) {
        self.rules = rules
        hour = HourWindow(sent)
    }

    /// - Parameter minute: the minute of the district's day.
    func room(at now: Int64, minute: Int) -> Room {
        let soon = min(rules.widest, throughput.perSecond(at: now) / 8)
        let free = max(0, max(rules.width, soon) - underWay.count)
        if let left = rules.quietHours?.minutesLeft(at: minute) {
            return Room(count: 0, hindrance: .quiet(until: (now / 60 + Int64(left)) * 60))
        }
        if let room = breaker.room(at: now) {
            return Room(
                count: min(free, room), hindrance: .relay(trouble, until: breaker.until))
        }
        guard rules.hourlyCeiling > 0 else { return Room(count: free) }
        let left = max(0, rules.hourlyCeiling - hour.count(at: now) - underWay.count)
        guard left == 0, let end = hour.nextEnd(at: now) else {
            return Room(count: min(free, left))
        }
        return Room(count: 0, hindrance: .ceiling(rules.hourlyCeiling, until: end))
    }

    /// A notice that has been tried so often before is under way.
    mutating func began(_ key: Int64, attempts: Int) {
        underWay[key] = attempts
        breaker.began(key)
    }

    /// What becomes of a notice by its receipt.
    ///
    /// - Parameter fraction: 0 ..< 1, by chance, so that not all come back at once.
    mutating func received(
        _ receipt: Receipt, for key: Int64, at now: Int64, fraction: Double
    ) -> Fate {
        let attempts = underWay.removeValue(forKey: key) ?? 0
        switch receipt {
        case .later(let reason, _) where isRelayTrouble(reason):
            failed(key, reason, at: now)
            let mayHaveLeft = reason.stage == .response
            return .returned(
                to: attempts == 0 && !mayHaveLeft ? .waiting : .failed, error: trouble)
        case .later(let reason, let after):
            if reason.party == .peer { failed(key, reason, at: now) } else { answered(at: now) }
            if rules.isPeerRecipient, let after {
                breaker.rest(until: now + Int64(min(after, Self.day)))
            }
            let pause = rules.schedule.pause(
                afterAttempts: attempts + 1, fraction: fraction, after: after)
            guard let pause else { return .dead(error: reason.description) }
            return .failed(nextAt: now + Int64(pause), error: reason.description)
        case .never(let reason) where rules.isPeerRecipient && reason.code == Self.gone:
            answered(at: now)
            return .closed(error: reason.description)
        case .never(let reason):
            if reason.party == .recipient { answered(at: now) } else { breaker.gaveUp(key) }
            return .dead(error: reason.description)
        case .delivered:
            answered(at: now)
            return .sent
        }
    }

    /// The longest that a peer can ask to wait, in seconds.
    private static let day = 86_400
    /// The status by which an endpoint wishes for no more.
    private static let gone = 410

    /// Whether trouble says nothing of the notice.
    private func isRelayTrouble(_ reason: Reason) -> Bool {
        reason.party == .own || reason.party == .peer && !rules.isPeerRecipient
    }

    private mutating func failed(_ key: Int64, _ reason: Reason, at now: Int64) {
        breaker.failed(key, isLogin: reason.stage == .login, at: now)
        trouble = reason.description
    }

    private mutating func answered(at now: Int64) {
        breaker.succeeded()
        hour.add(at: now)
        throughput.add(at: now)
    }
}
