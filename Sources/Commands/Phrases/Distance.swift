import Wire
import WorkBasedLearning

/// So many days, weeks or months; below 0 into the past.
struct Distance: Equatable, Sendable {
    enum Unit: Sendable {
        case day
        case week
        case month
    }

    let count: Int
    let unit: Unit

    /// The day that is so far away. A month leads to the same day of another month, or to its last.
    ///
    /// - Throws: `bad-argument` beyond the calendar.
    func from(_ day: Day) throws(Failure) -> Day {
        guard let found = unit == .month ? day.adding(months: count) : day.adding(far: days) else {
            throw Failure(
                .badArgument, "that is beyond the calendar, which ends with 9999; say less")
        }
        return found
    }

    private var days: Int { unit == .week ? count * 7 : count }
}

extension Day {
    /// The day so many days away; nil beyond the calendar.
    fileprivate func adding(far days: Int) -> Day? {
        let number = Int(self.number) + days
        let numbers = Int(Day.calendar.lowerBound.number)...Int(Day.calendar.upperBound.number)
        return numbers.contains(number) ? Day(number: Int32(number)) : nil
    }
}
