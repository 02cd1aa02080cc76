import WorkBasedLearning

/// Which days are school days, by the calendars of the schools.
///
/// A day that a calendar lists is a school day unless it is closed; of the others Monday to Friday
/// are. A school without a calendar has school whenever a school with one has.
///
/// Not safe for several threads.
final class SchoolDays {
    /// The listed days of the schools that have a calendar, and whether they are open.
    private let listed: [String: [Day: Bool]]
    /// What has been found before.
    private var found: [Search: Day] = [:]

    private struct Search: Hashable {
        let count: Int
        let from: Day
        let step: Int
        let schools: Set<String>
    }

    /// Days that are looked through at most before or after a day.
    private static let farthest = 120

    /// O(rows of the calendars).
    init(in register: Register) {
        var listed: [String: [Day: Bool]] = [:]
        for (school, entry) in register.calendars.unordered {
            listed[school] = Dictionary(
                entry.rows.map { ($0.date, $0.dayType != CalendarDay.closed) }
            ) { $1 }
        }
        self.listed = listed
    }

    /// Whether any of these schools has school on a day; none: any school of the district.
    func isSchoolDay(_ day: Day, of schools: Set<String> = []) -> Bool {
        let calendars = schools.map { listed[$0] }
        if !calendars.isEmpty, calendars.allSatisfy({ $0 != nil }) {
            return calendars.contains { isOpen(day, $0 ?? [:]) }
        }
        return listed.isEmpty ? isWeekday(day) : listed.values.contains { isOpen(day, $0) }
    }

    /// The school day that is so many school days before a day. Where there are none for months,
    /// so many days before it.
    func day(_ count: Int, before day: Day, of schools: Set<String> = []) -> Day {
        find(count, from: day, step: -1, schools)
    }

    /// The first school day after a day; the next day where there is none for months.
    func day(after day: Day, of schools: Set<String> = []) -> Day {
        find(1, from: day, step: 1, schools)
    }

    private func find(_ count: Int, from day: Day, step: Int, _ schools: Set<String>) -> Day {
        let search = Search(count: count, from: day, step: step, schools: schools)
        if let known = found[search] { return known }
        let day = walk(search) ?? day.adding(days: count * step)
        found[search] = day
        return day
    }

    private func walk(_ search: Search) -> Day? {
        var left = search.count
        for distance in 0...SchoolDays.farthest {
            let day = search.from.adding(days: distance * search.step)
            if left == 0 { return day }
            if isSchoolDay(day.adding(days: search.step), of: search.schools) { left -= 1 }
        }
        return nil
    }

    private func isOpen(_ day: Day, _ calendar: [Day: Bool]) -> Bool {
        calendar[day] ?? isWeekday(day)
    }

    private func isWeekday(_ day: Day) -> Bool {
        day.weekday != .saturday && day.weekday != .sunday
    }
}
