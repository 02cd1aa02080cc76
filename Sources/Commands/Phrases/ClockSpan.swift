import Wire
import WorkBasedLearning

/// Minutes of the day; end nil for a single time.
///
/// The start is 0 to 1,439, the end up to 1,440 (24:00) and behind the start.
struct ClockSpan: Equatable, Sendable {
    let start: Int
    let end: Int?
}

extension ClockSpan {
    /// The time from one minute of the day to another.
    ///
    /// - Throws: `bad-argument` where the end is not behind the start.
    static func ordered(_ start: Int, _ end: Int) throws(Failure) -> ClockSpan {
        guard start < end else {
            throw Failure(
                .badArgument,
                "\(clockTime(start)) to \(clockTime(end)) does not end after it begins; say the "
                    + "earlier time first, or am or pm with both")
        }
        return ClockSpan(start: start, end: end)
    }

    /// `09:00`, `09:00-11:00`.
    var inWords: String {
        clockTime(start) + (end.map { "-\(clockTime($0))" } ?? "")
    }
}
