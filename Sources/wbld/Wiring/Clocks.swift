import Foundation
import Office
import WorkBasedLearning

/// The machine's clocks, read in the district's time zone.
struct Clocks: Timekeeper {
    private let calendar: Calendar

    /// - Parameter timeZone: an identifier that is known to exist.
    init(timeZone: String) {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: timeZone) ?? .gmt
        self.calendar = calendar
    }

    var unixSeconds: Int64 { Int64(Date().timeIntervalSince1970) }

    var local: Moment {
        let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: Date())
        let day = Day(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1)
        return Moment(
            day: day ?? Day(number: 0), minute: (parts.hour ?? 0) * 60 + (parts.minute ?? 0))
    }

    var uptime: Double { ProcessInfo.processInfo.systemUptime }
}
