import Foundation
import Notifying
import Office
import Synchronization
import WorkBasedLearning

/// The machine's clocks, read in the district's time zone.
final class Clocks: Timekeeper {
    private let calendar: Calendar
    /// The minute that was read last, and what it is on the wall.
    private let latest = Mutex<(minute: Int64, wall: Moment)?>(nil)

    /// - Parameter timeZone: an identifier that is known to exist.
    init(timeZone: String) {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: timeZone) ?? .gmt
        self.calendar = calendar
    }

    var unixSeconds: Int64 { Int64(Date().timeIntervalSince1970) }

    var local: Moment {
        let minute = unixSeconds / 60
        if let latest = latest.withLock(\.self), latest.minute == minute { return latest.wall }
        let wall = local(at: minute * 60)
        latest.withLock { $0 = (minute, wall) }
        return wall
    }

    /// The district's wall clock at a Unix time.
    func local(at seconds: Int64) -> Moment {
        let date = Date(timeIntervalSince1970: TimeInterval(seconds))
        let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: date)
        let day = Day(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1)
        return Moment(
            day: day ?? Day(number: 0), minute: (parts.hour ?? 0) * 60 + (parts.minute ?? 0))
    }

    /// The Unix time at which a day begins.
    func unixTime(_ day: Day) -> Int64 {
        let (year, month, number) = day.civil
        let date = calendar.date(from: DateComponents(year: year, month: month, day: number))
        return Int64(date?.timeIntervalSince1970 ?? Double(day.number) * 86_400)
    }

    /// The Unix time of a moment on the district's clock; one that a change of the clock leaves out
    /// counts from the hour before.
    func unixTime(_ moment: Moment) -> Int64 {
        let (year, month, day) = moment.day.civil
        let date = calendar.date(
            from: DateComponents(
                year: year, month: month, day: day, hour: moment.minute / 60,
                minute: moment.minute % 60))
        return date.map { Int64($0.timeIntervalSince1970) } ?? Int64(moment.minutes) * 60
    }

    /// What the courier goes by.
    var forCourier: CourierClock {
        CourierClock(
            unixSeconds: { self.unixSeconds }, minuteOfDay: { self.local(at: $0).minute },
            fraction: { Double.random(in: 0..<1) })
    }

    var uptime: Double { ProcessInfo.processInfo.systemUptime }
}
