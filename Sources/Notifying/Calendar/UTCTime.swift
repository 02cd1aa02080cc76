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
        let (days, second) = unixSeconds.quotientAndFloor(by: 86_400)
        let (year, month, day) = Day(number: Int32(days)).civil
        let date = padded(year, 4) + padded(month, 2) + padded(day, 2)
        let clock = [second / 3600, second / 60 % 60, second % 60].map { padded(Int($0), 2) }
        return "\(date)T\(clock.joined())Z"
    }
}

extension Int64 {
    /// The quotient rounded down, and what is left.
    fileprivate func quotientAndFloor(by divisor: Int64) -> (Int64, Int64) {
        let rest = self % divisor
        return rest < 0 ? (self / divisor - 1, rest + divisor) : (self / divisor, rest)
    }
}
