/// The seam of the kernel: a problem goes in, a valid choice comes out.
package protocol Solver: Sendable {
    /// Solves within the limits.
    ///
    /// The same problem, seed and effort give the same outcome on every machine as long as the stop
    /// flag is not raised. With the flag raised it returns soon with the best choice so far.
    ///
    /// - Parameters:
    ///   - problem: what to solve.
    ///   - limits: the seed, the units of work, and the flag that asks for an early end.
    ///   - progress: called on the calling thread between units of work.
    /// - Returns: a choice without violations (`check(_:_:)`).
    func solve(_ problem: Problem, limits: Limits, progress: (Progress) -> Void) -> Outcome
}

/// How long and by which chance a solver works.
package struct Limits: Sendable {
    /// The start of all chance.
    package var seed: UInt64

    /// Units of work, or nil for the solver's own measure. 0 mends what the start knows, no more.
    package var effort: Int?

    /// The share of the points that may be left between them and the bound; 0 to prove all.
    package var gap = 0.0

    /// Whether the cases of a proof may say which options requests take, not only which groups are
    /// open; for those who can name such cases. It proves more.
    package var dividesRequests = true

    /// What is known before.
    package var start = Start.nothing

    /// Raised by others to end the work early.
    package var stop: StopFlag

    /// A ceiling on the time from the start of the work, by `clock`; nil for none.
    package var seconds: Double?

    /// Seconds that only ever grow; read only where there is a ceiling.
    package var clock: @Sendable () -> Double

    /// Who works; no outcome depends on how many they are.
    package var team: Team

    package init(
        seed: UInt64, effort: Int? = nil, stop: StopFlag = StopFlag(), seconds: Double? = nil,
        clock: @escaping @Sendable () -> Double = { 0 }, team: Team = .alone
    ) {
        self.seed = seed
        self.effort = effort
        self.stop = stop
        self.seconds = seconds
        self.clock = clock
        self.team = team
    }
}

/// How far a solver has come.
package struct Progress: Sendable, Equatable {
    /// How much of the work is done, 0 to 1.
    package var share: Double

    /// The points of the best choice so far.
    package var points: Int

    /// The requests that the best choice so far places.
    package var placed: Int

    /// No choice has more points than this, as far as is shown; nil before anything is.
    package var bound: Int?

    package init(share: Double, points: Int, placed: Int, bound: Int? = nil) {
        self.share = share
        self.points = points
        self.placed = placed
        self.bound = bound
    }
}

/// What a solver found.
package struct Outcome: Sendable, Equatable {
    /// The chosen option of each request, or -1.
    package var choice: [Int32]

    /// The sum of the chosen options' points.
    package var points: Int

    /// The number of requests with an option.
    package var placed: Int

    /// No valid choice has more points than this; nil when nothing was shown.
    package var bound: Int?

    /// Why the work ended.
    package var stopped: Stopped

    /// The prices that prove the bound; nil when the solver makes none.
    package var certificate: Certificate?

    /// The best prices that take nothing for granted: where an earlier outcome is of use to start
    /// from, these are.
    package var prices: Certificate.Case?

    /// The units of work that were set out to do; less were done where the work ended early.
    package var effort = 0

    package init(
        choice: [Int32], points: Int, placed: Int, bound: Int?, stopped: Stopped,
        certificate: Certificate? = nil, prices: Certificate.Case? = nil
    ) {
        self.choice = choice
        self.points = points
        self.placed = placed
        self.bound = bound
        self.stopped = stopped
        self.certificate = certificate
        self.prices = prices
    }
}

/// Why a solver ended.
package enum Stopped: String, Sendable {
    /// The points equal the bound: nothing is better.
    case proved
    /// The bound is no further above the points than was allowed.
    case within
    /// The units of work were used up.
    case effort
    /// The time was used up.
    case seconds
    /// The stop flag was raised.
    case asked
}
