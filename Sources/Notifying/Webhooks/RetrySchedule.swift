/// When a parcel that was not taken is tried again, and when it is given up.
package struct RetrySchedule: Sendable, Equatable {
    /// The pauses after the first attempt, the second, and so on, in seconds.
    private let pauses: [Int]

    /// Mail: soon at first, then with growing pauses until five days are over, as RFC 5321,
    /// 4.5.4.1, advises.
    package static let mail = RetrySchedule(
        pauses: [1, 5, 15, 60, 120, 240, 480, 960].map { $0 * 60 }
            + Array(repeating: 79_785, count: 4))

    /// Webhooks: the example of Standard Webhooks 1.0.0, over three days.
    package static let webhooks = RetrySchedule(
        pauses: [5, 300, 1_800] + [2, 5, 10, 14, 20, 24].map { $0 * 3_600 })

    /// The seconds to wait after so many attempts (1 or more) have failed; nil to give up.
    ///
    /// - Parameters:
    ///   - fraction: 0 ..< 1, by chance, so that not all come back at once: a tenth of the pause
    ///     less up to a tenth more.
    ///   - after: what the peer asked for; it is waited for at least, but no longer than a day.
    package func pause(afterAttempts count: Int, fraction: Double, after: Int? = nil) -> Int? {
        guard pauses.indices.contains(count - 1) else { return nil }
        let pause = Double(pauses[count - 1]) * (0.9 + 0.2 * fraction)
        return max(1, Int(pause.rounded()), min(after ?? 0, 86_400))
    }
}
