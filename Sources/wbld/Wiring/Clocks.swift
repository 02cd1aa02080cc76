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

    var local: Moment { local(of: Date()) }

    /// The district's wall clock at a Unix time.
    func local(at seconds: Int64) -> Moment {
        local(of: Date(timeIntervalSince1970: TimeInterval(seconds)))
    }

    /// The Unix time at which a day begins.
    func unixTime(_ day: Day) -> Int64 {
        let (year, month, number) = day.civil
        let date = calendar.date(from: DateComponents(year: year, month: month, day: number))
        return Int64(date?.timeIntervalSince1970 ?? Double(day.number) * 86_400)
    }

    private func local(of date: Date) -> Moment {
        let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: date)
        let day = Day(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1)
        return Moment(
            day: day ?? Day(number: 0), minute: (parts.hour ?? 0) * 60 + (parts.minute ?? 0))
    }

    var uptime: Double { ProcessInfo.processInfo.systemUptime }
}
