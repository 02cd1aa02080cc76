import Wire
import WorkBasedLearning

/// A day as a calendar names it, in numbers that need not fit: `feb 30` is one.
struct CalendarDate: Equatable, Sendable {
    var weekday: Weekday?
    var year: Int?
    let month: Int
    let day: Int

    /// The day; without a year that of the anchor's choice.
    ///
    /// - Throws: `bad-argument` where there is no such day, or it is another weekday than was said.
    func day(_ anchor: Anchor) throws(Failure) -> Day {
        guard (1...12).contains(month) else {
            throw Failure(
                .badArgument,
                "there is no month \(month); the month comes before the day, as in 2/16, feb 16 or "
                    + "2027-02-16")
        }
        let year = year ?? anchor.year(ofMonth: month, day: day)
        guard let last = Day.atMost(31, month: month, year: year) else {
            throw Failure(.badArgument, "there is no year \(year); say one from 1 to 9999")
        }
        guard let found = Day(year: year, month: month, day: day) else {
            throw Failure(
                .badArgument,
                "that month has no day \(day); say one up to its last, \(last.inWords)")
        }
        try check(found)
        return found
    }

    private func check(_ found: Day) throws(Failure) {
        guard let weekday, weekday != found.weekday else { return }
        throw Failure(
            .badArgument,
            "that is \(found.inWords), not a \(weekday.rawValue); say another day, leave the "
                + "weekday out, or add the year")
    }
}
