import WorkBasedLearning

/// Who is free when, read minute by minute.
struct AuditCalendar {
    let register: Register

    /// Whether a student of a school is free for every minute of a stretch.
    func isFree(student: String, school: String, on day: Day, _ minutes: Range<Int>) -> Bool {
        guard let type = dayType(school, day) else { return false }
        let own = register.availability.rows(student)
        let lent = register.availability.rows(school)
        let lender = own.contains { $0.kind == .free } ? own : lent
        let free = lender.filter { $0.kind == .free && holds($0, on: day, type) }
        let busy = (own + lent).filter { $0.kind == .busy && holds($0, on: day, type) }
        return isCovered(minutes, free: free, busy: busy)
    }

    /// Whether a speaker is free for every minute of a stretch; a speaker's days have no type.
    func isFree(speaker: String, on day: Day, _ minutes: Range<Int>) -> Bool {
        let windows = register.availability.rows(speaker).filter { holds($0, on: day, "") }
        return isCovered(
            minutes, free: windows.filter { $0.kind == .free },
            busy: windows.filter { $0.kind == .busy })
    }

    /// The meetings of a section on a day; none where something keeps the session from happening.
    func meetings(_ section: Section, on day: Day, free minutes: Range<Int>) -> [Range<Int>] {
        guard let type = dayType(section.school, day) else { return [] }
        let own = register.availability.rows(section.id).filter { holds($0, on: day, type) }
        let school = register.availability.rows(section.school).filter {
            holds($0, on: day, type)
        }
        let isDisturbed = (own + school).contains {
            $0.kind == .busy && $0.minutes.overlaps(minutes)
        }
        return isDisturbed ? [] : own.filter { $0.kind == .free }.map(\.minutes)
    }

    /// What a date of a school is; nil where the school is closed.
    private func dayType(_ school: String, _ day: Day) -> String? {
        let listed = register.calendars.rows(school).first { $0.date == day }?.dayType ?? ""
        return listed == CalendarDay.closed ? nil : listed
    }

    private func holds(_ window: Availability, on day: Day, _ type: String) -> Bool {
        (window.days.isEmpty || window.days.contains(day.weekday))
            && (window.dayTypes.isEmpty || window.dayTypes.contains { isExactly($0, type) })
            && (window.from.map { $0 <= day } ?? true)
            && (window.until.map { day <= $0 } ?? true)
    }

    private func isCovered(
        _ minutes: Range<Int>, free: [Availability], busy: [Availability]
    ) -> Bool {
        minutes.allSatisfy { minute in
            free.contains { $0.minutes.contains(minute) }
                && !busy.contains { $0.minutes.contains(minute) }
        }
    }
}

/// Whether two texts are the same byte by byte.
func isExactly(_ one: String, _ other: String) -> Bool { one.utf8.elementsEqual(other.utf8) }
