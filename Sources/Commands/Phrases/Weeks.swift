import WorkBasedLearning

extension Weekday {
    /// Days since Monday.
    var place: Int { Weekday.allCases.firstIndex(of: self) ?? 0 }
}

extension Day {
    /// All days that can be written: 0001-01-01 to 9999-12-31.
    static let calendar = Day(number: -719_162)...Day(number: 2_932_896)

    /// A weekday of the week that the day is in; weeks begin on Monday.
    func inItsWeek(_ weekday: Weekday) -> Day {
        adding(days: weekday.place - self.weekday.place)
    }

    /// The same day of a later or, below 0, an earlier month, or that month's last day where it is
    /// shorter; nil beyond the calendar.
    func adding(months: Int) -> Day? {
        let (year, month, day) = civil
        let total = year * 12 + month - 1 + months
        guard (12..<120_000).contains(total) else { return nil }
        return Day.atMost(day, month: total % 12 + 1, year: total / 12)
    }

    /// A day of a month (1 to 12), or the month's last day where it is shorter.
    static func atMost(_ day: Int, month: Int, year: Int) -> Day? {
        Day(year: year, month: month, day: min(day, length(ofMonth: month, year: year)))
    }
}
