package import WorkBasedLearning

/// The notices that wait to leave, kept by whoever keeps the register.
package protocol NoticeQueue: Sendable {
    /// What could leave at a Unix time, at most so many.
    func due(at now: Int64, limit: Int) throws -> DueNotices

    /// Writes results, and that notices are under way; returns once that is on disk.
    ///
    /// - Returns: those that may be sent now; nil where nothing could be written.
    func dispatch(_ order: Dispatch) -> Lease?

    /// The notices of a lease as they are to be sent.
    func leased(_ lease: Lease) throws -> [Notice]

    /// How many notices have left in each minute of Unix time since one.
    func sent(since start: Int64) throws -> [Int64: Int]
}

/// The time and the chance by which notices leave.
package struct CourierClock: Sendable {
    let unixSeconds: @Sendable () -> Int64
    /// The minute of the district's day at a Unix time.
    let minuteOfDay: @Sendable (Int64) -> Int
    /// 0 ..< 1, by chance.
    let fraction: @Sendable () -> Double

    package init(
        unixSeconds: @escaping @Sendable () -> Int64,
        minuteOfDay: @escaping @Sendable (Int64) -> Int,
        fraction: @escaping @Sendable () -> Double
    ) {
        self.unixSeconds = unixSeconds
        self.minuteOfDay = minuteOfDay
        self.fraction = fraction
    }
}
