/// How long to wait after rounds that failed: 10 s, doubling to 5 minutes.
struct Backoff: Sendable {
    private var next = Self.first
    private static let first = 10
    private static let most = 300

    /// The seconds to wait after one more failed round.
    mutating func failed() -> Int {
        defer { next = min(next * 2, Self.most) }
        return next
    }

    /// Begins anew after a round without failures.
    mutating func succeeded() { next = Self.first }
}
