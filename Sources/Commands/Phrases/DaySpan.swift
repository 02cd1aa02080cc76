import Wire
import WorkBasedLearning

/// First and last day, both included.
struct DaySpan: Equatable, Sendable {
    let first: Day
    let last: Day
}

extension DaySpan {
    init(_ day: Day) {
        self.init(first: day, last: day)
    }

    func contains(_ day: Day) -> Bool { first <= day && day <= last }

    /// Monday to Friday of the week that a day is in.
    static func week(of day: Day) -> DaySpan {
        DaySpan(first: day.inItsWeek(.monday), last: day.inItsWeek(.friday))
    }

    /// The whole month that a day is in.
    static func month(of day: Day) -> DaySpan {
        let (year, month, place) = day.civil
        let length = Day.length(ofMonth: month, year: year)
        return DaySpan(first: day.adding(days: 1 - place), last: day.adding(days: length - place))
    }

    /// The days from a day on: to the end of the calendar.
    static func from(_ day: Day) throws(Failure) -> DaySpan {
        try ordered(day, Day.calendar.upperBound)
    }

    /// The days from one to another.
    ///
    /// - Throws: `bad-argument` where the last is before the first.
    static func ordered(_ first: Day, _ last: Day) throws(Failure) -> DaySpan {
        guard first <= last else {
            throw Failure(
                .badArgument,
                "\(first.inWords) to \(last.inWords) ends before it begins; say the earlier day "
                    + "first, or the year with both")
        }
        return DaySpan(first: first, last: last)
    }

    /// `Tue 16 Feb 2027`, `Mon 8 Feb 2027 to Fri 12 Feb 2027`, `from Mon 8 Feb 2027 on`.
    var inWords: String {
        if first == last { return first.inWords }
        return last == Day.calendar.upperBound
            ? "from \(first.inWords) on" : "\(first.inWords) to \(last.inWords)"
    }
}
