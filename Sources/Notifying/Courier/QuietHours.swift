import WorkBasedLearning

/// Hours of each day in which nothing leaves, such as `21:00-06:00`, by the district's clock.
package struct QuietHours: Sendable, Equatable {
    /// Minutes of the day, from the first to before the second; over midnight where it is lower.
    private let from: Int
    private let to: Int

    /// Reads two times with `-` between them; nil for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map {
            minuteOfDay(String($0))
        }
        guard parts.count == 2, let from = parts[0], let to = parts[1], from != to,
            max(from, to) < 1440
        else { return nil }
        (self.from, self.to) = (from, to)
    }

    /// How many minutes they still last at a minute of the day; nil outside of them.
    func minutesLeft(at minute: Int) -> Int? {
        let (past, length) = ((minute - from + 1440) % 1440, (to - from + 1440) % 1440)
        return past < length ? length - past : nil
    }
}
