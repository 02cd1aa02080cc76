/// Decides when a client is let go, by counting ticks: no clock.
///
/// A tick comes four times in the idle time, so a client is let go after one to one and a quarter
/// times the idle time.
struct Patience {
    static let ticksPerIdleTime = 4

    enum Verdict: Equatable {
        case stay
        /// It said nothing, though nothing was under way and it had taken all output.
        case silent
        /// Output waits for it, and it took nothing.
        case unread
    }

    private var hasSpoken = true
    private var silentTicks = 0
    private var stalledTicks = 0
    private var lastUnsent = 0
    private var lastTaken = 0

    /// Notes that the client said something, or that a request of it was under way until now.
    mutating func spoke() {
        hasSpoken = true
    }

    /// Judges the time since the last tick.
    ///
    /// - Parameters:
    ///   - isBusy: a request is under way.
    ///   - unsent: bytes of output which wait for the client now.
    ///   - taken: bytes of output which the client has taken since it came.
    mutating func tick(isBusy: Bool, unsent: Int, taken: Int) -> Verdict {
        let isStalled = unsent > 0 && lastUnsent > 0 && taken == lastTaken
        let isSilent = !hasSpoken && !isBusy && unsent == 0
        stalledTicks = isStalled ? stalledTicks + 1 : 0
        silentTicks = isSilent ? silentTicks + 1 : 0
        (hasSpoken, lastUnsent, lastTaken) = (false, unsent, taken)
        if stalledTicks >= Self.ticksPerIdleTime { return .unread }
        return silentTicks >= Self.ticksPerIdleTime ? .silent : .stay
    }
}
