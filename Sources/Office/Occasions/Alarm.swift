import WorkBasedLearning

/// Says when it is worth a look whether something has fallen due. A look at the alarm is O(1).
struct Alarm {
    private var times: OccasionTimes
    /// Up to when all that fell due has been told or left out; nil before the first look.
    private(set) var until: Moment?
    private var looked: Moment?
    private var next: Moment?
    private var revision: Int64?

    /// - Parameter clock: how far it had come before; nil where it begins now.
    init(_ times: OccasionTimes, _ clock: OccasionClock?) {
        self.times = times
        until = clock?.until
    }

    /// Goes by other times from now on.
    mutating func go(by times: OccasionTimes) {
        self.times = times
        (looked, next) = (nil, nil)
    }

    /// Whether something may have fallen due: at a set time, after a change of the register, and
    /// where the clock has been set back; at most once in a minute of the wall clock.
    mutating func rings(at now: Moment, revision: Int64) -> Bool {
        if looked == now { return false }
        looked = now
        let begun = until ?? now
        until = min(begun, now)
        if begun <= now, revision == self.revision, let next, now < next { return false }
        self.revision = revision
        next = times.next(after: now)
        return true
    }

    /// Notes that all is told up to a moment; otherwise it rings again in the next minute.
    mutating func note(isTold: Bool, at now: Moment) {
        if isTold { until = now } else { next = nil }
    }
}
