/// Says when work must end: somebody raised the flag, or the time is over.
struct Watch: Sendable {
    private let stop: StopFlag
    private let deadline: Double?
    private let clock: @Sendable () -> Double

    /// Begins to count the seconds of the limits.
    init(_ limits: Limits) {
        stop = limits.stop
        clock = limits.clock
        deadline = limits.seconds.map { $0 + limits.clock() }
    }

    /// Whether the work must end. Cheap enough for every few hundred steps.
    var isOver: Bool { stop.isRaised || isLate }

    /// Why the work ended, where it did not end by itself.
    var reason: Stopped? { stop.isRaised ? .asked : isLate ? .seconds : nil }

    /// The seconds that are left; nil where there is no ceiling.
    var left: Double? { deadline.map { max(0, $0 - clock()) } }

    private var isLate: Bool { deadline.map { clock() >= $0 } ?? false }
}
