import Wire
import WorkBasedLearning

/// Days as they were said: a date, two, or one that bounds them on one side.
enum SaidSpan: Equatable, Sendable {
    /// Where the days lie beside the date that bounds them.
    enum Bound: Sendable {
        /// `until X`, `by X`, `through X`: from today to the last day of X.
        case until
        /// `before X`: from today to the day before X.
        case before
        /// `after X`: from the day after X to the end of the calendar.
        case after
        /// `from X on`, `X onward`: from the first day of X to the end of the calendar.
        case from
        /// `since X`: from the first day of X, looking back, to today.
        case since
    }

    case one(SaidDate)
    case pair(SaidDate, SaidDate)
    case bounded(Bound, SaidDate)

    /// The days that are meant.
    ///
    /// - Throws: `bad-argument` where there is no such day, or the last is before the first.
    func span(today: Day) throws(Failure) -> DaySpan {
        switch self {
        case .one(let date): return try date.span(.from(today))
        case .pair(let first, let last): return try SaidSpan.span(first, last, today)
        case .bounded(let bound, let date):
            let span = try date.span(bound == .since ? .upTo(today) : .from(today))
            switch bound {
            case .until: return try .ordered(today, span.last)
            case .before: return try .ordered(today, span.first.adding(days: -1))
            case .after: return try .from(span.last.adding(days: 1))
            case .from: return try .from(span.first)
            case .since: return try SaidSpan.since(span.first, today)
            }
        }
    }

    private static func since(_ first: Day, _ today: Day) throws(Failure) -> DaySpan {
        if first <= today { return try .ordered(first, today) }
        throw Failure(
            .badArgument,
            "since \(first.inWords): that day is still to come; say one that is past, or today")
    }

    /// From the first day of the one to the last day of the other.
    private static func span(
        _ first: SaidDate, _ last: SaidDate, _ today: Day
    ) throws(Failure) -> DaySpan {
        if leans(first, on: last) {
            let end = try last.span(.from(today))
            return try .ordered(try first.span(.upTo(end.first)).first, end.last)
        }
        let start = try first.span(.from(today)).first
        return try .ordered(start, try last.span(.from(start)).last)
    }

    /// Whether the first is measured back from the second, as a year that was said only with the
    /// second counts for both; else the second is measured from the first.
    private static func leans(_ first: SaidDate, on last: SaidDate) -> Bool {
        switch first {
        case .dayOnly: true
        case .weekday: false
        default: !first.isSettled && last.isSettled
        }
    }
}
