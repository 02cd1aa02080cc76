import Wire
import WorkBasedLearning

/// A day, week or month as it was said, before it is known what it is measured from.
indirect enum SaidDate: Equatable, Sendable {
    /// Measured from today already: `tomorrow`, `next week`.
    case fixed(DaySpan)
    case calendar(CalendarDate)
    /// A whole month: `february`, `feb 2027`.
    case month(Int, year: Int?)
    /// The nearest such weekday.
    case weekday(Weekday)
    /// A day of the month in which the span's other end is: 19 in `feb 2-19`.
    case dayOnly(Int)
    /// Monday to Friday around a day: `week of feb 16`.
    case week(of: SaidDate)
    /// `2 weeks after feb 16`, `day before tuesday`.
    case away(Distance, from: SaidDate)

    /// Whether it is the same days whatever it is measured from.
    var isSettled: Bool {
        switch self {
        case .fixed: true
        case .weekday, .dayOnly: false
        case .calendar(let date): date.year != nil
        case .month(_, let year): year != nil
        case .week(let date), .away(_, let date): date.isSettled
        }
    }

    /// The days that are meant.
    ///
    /// - Throws: `bad-argument` where there are none.
    func span(_ anchor: Anchor) throws(Failure) -> DaySpan {
        switch self {
        case .fixed(let span): return span
        case .calendar(let date): return DaySpan(try date.day(anchor))
        case .month(let month, let year):
            // A month is in reach as long as one of its days is.
            let edge = if case .from = anchor { 31 } else { 1 }
            let year = year ?? anchor.year(ofMonth: month, day: edge)
            let first = CalendarDate(year: year, month: month, day: 1)
            return .month(of: try first.day(anchor))
        case .weekday(let weekday): return DaySpan(anchor.nearest(weekday))
        case .dayOnly(let day):
            let (year, month, _) = anchor.day.civil
            let date = CalendarDate(year: year, month: month, day: day)
            return DaySpan(try date.day(anchor))
        case .week(let date): return .week(of: try date.span(anchor).first)
        case .away(let distance, let date):
            let span = try date.span(anchor)
            return DaySpan(try distance.from(distance.count < 0 ? span.first : span.last))
        }
    }
}
