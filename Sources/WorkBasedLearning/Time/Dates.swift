/// Dates as people read them in replies and mails.
extension Day {
    /// `Tue 16 Feb 2027`.
    package var inWords: String {
        let (year, month, day) = civil
        return "\(weekday.rawValue) \(day) \(Day.monthNames[month - 1]) \(year)"
    }

    private static let monthNames = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}

extension Moment {
    /// `Tue 16 Feb 2027, 09:00`.
    package var inWords: String { "\(day.inWords), \(clockTime(minute))" }
}

/// A stretch of one day: `Tue 16 Feb 2027, 09:00-11:00`.
package func stretchInWords(_ start: Moment, _ end: Moment) -> String {
    "\(start.inWords)-\(clockTime(end.minute))"
}
