/// A wall-clock moment of the district's time zone: a day and a minute of it (0 to 1,440).
///
/// 1,440 is `24:00`, the end of the day; it is only ever an end.
package struct Moment: Sendable, Hashable, Comparable {
    package var day: Day
    package var minute: Int

    package init(day: Day, minute: Int) {
        self.day = day
        self.minute = minute
    }

    /// Minutes since 1970-01-01T00:00, for differences.
    package var minutes: Int {
        Int(day.number) * 1440 + minute
    }

    package static func < (one: Moment, other: Moment) -> Bool {
        one.minutes < other.minutes
    }
}

extension Moment: CustomStringConvertible {
    /// `YYYY-MM-DDTHH:MM`.
    package var description: String {
        "\(day)T\(clockTime(minute))"
    }

    /// Reads `YYYY-MM-DDTHH:MM`, where `24:00` is taken too; nil for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        guard parts.count == 2, let day = Day(String(parts[0])),
            let minute = minuteOfDay(String(parts[1]))
        else { return nil }
        self.init(day: day, minute: minute)
    }
}

/// A minute of the day as `HH:MM`.
package func clockTime(_ minute: Int) -> String {
    "\(padded(minute / 60, 2)):\(padded(minute % 60, 2))"
}

/// Reads `HH:MM` from 00:00 to 24:00 as a minute of the day; nil for anything else.
package func minuteOfDay(_ text: String) -> Int? {
    let parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 2, parts[1].count == 2,
        let hour = wholeNumber(parts[0]), let minute = wholeNumber(parts[1]),
        minute < 60, hour * 60 + minute <= 1440
    else { return nil }
    return hour * 60 + minute
}

/// A number of at most nine decimal digits and nothing else.
func wholeNumber(_ digits: some Collection<UInt8>) -> Int? {
    guard (1...9).contains(digits.count) else { return nil }
    var value = 0
    for digit in digits {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
        value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
}

/// A number with leading zeros up to a width.
package func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
