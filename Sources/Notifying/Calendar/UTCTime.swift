import Foundation
import WorkBasedLearning

/// Moments of the district as calendars name them: in UTC, `20270216T170000Z`.
///
/// UTC is unambiguous for single events, needs no VTIMEZONE, and is shown in the reader's own zone
/// by Google, Outlook and Apple; Google writes its own invitations to single events so.
struct UTCTime: Sendable {
    private let calendar: Calendar

    /// - Parameter timeZone: an identifier; UTC where there is no such zone.
    init(timeZone: String) {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: timeZone) ?? .gmt
        self.calendar = calendar
    }

    /// A wall-clock moment; one that a change of the clock leaves out is moved on.
    func text(_ moment: Moment) -> String {
        let (year, month, day) = moment.day.civil
        let parts = DateComponents(
            year: year, month: month, day: day, hour: moment.minute / 60,
            minute: moment.minute % 60)
        let seconds = calendar.date(from: parts)?.timeIntervalSince1970
        return Self.text(Int64(seconds ?? Double(moment.minutes) * 60))
    }

    static func text(_ unixSeconds: Int64) -> String {
        let days = Int32(clamping: floorDivided(unixSeconds, 86_400))
        let rest = Int(unixSeconds - Int64(days) * 86_400)
        let (year, month, day) = Day(number: days).civil
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        let date = String(String(10_000 + year).suffix(4)) + two(month) + two(day)
        return "\(date)T\(two(rest / 3600))\(two(rest / 60 % 60))\(two(rest % 60))Z"
    }

    private static func floorDivided(_ number: Int64, _ divisor: Int64) -> Int64 {
        let (quotient, rest) = number.quotientAndRemainder(dividingBy: divisor)
        return rest < 0 ? quotient - 1 : quotient
    }
}
