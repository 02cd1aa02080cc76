/// How fast the requests of one user may come: a token bucket of one second's requests.
///
/// A user who has been quiet may say a second's worth at once; who goes on faster waits, and loses
/// nothing. Times are nanoseconds of a clock that only grows.
struct Pace: Sendable {
    private let perSecond: Int
    /// The time at which the bucket will have been filled.
    private var full: Int64 = 0

    private static let second: Int64 = 1_000_000_000

    init(perSecond: Int) {
        self.perSecond = perSecond
    }

    private var cost: Int64 { Pace.second / Int64(perSecond) }

    /// The nanoseconds after which the next request may come; 0 for now.
    func wait(at now: Int64) -> Int64 {
        max(0, full - now - Pace.second + cost)
    }

    /// Takes a number of requests out, more than there are if need be.
    mutating func take(_ requests: Int, at now: Int64) {
        full = max(full, now) + cost * Int64(requests)
    }
}
