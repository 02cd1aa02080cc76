import WorkBasedLearning

/// When somebody is free, minute by minute.
extension PlainReading {
    /// The district's word for a date of a school; empty for an ordinary day.
    private func dayType(_ school: String, _ day: Day) -> String {
        register.calendars.rows(school).first { $0.date == day }?.dayType ?? ""
    }

    func isClosed(_ school: String, _ day: Day) -> Bool { dayType(school, day) == "closed" }

    /// The windows of a subject that hold on a day; a speaker has no school, so no day types.
    func windows(
        _ subject: String, _ kind: Availability.Kind, _ day: Day, school: String?
    ) -> [Range<Int>] {
        var found: [Range<Int>] = []
        for row in register.availability.rows(subject) where row.kind == kind {
            if !row.days.isEmpty && !row.days.contains(day.weekday) { continue }
            if !row.dayTypes.isEmpty {
                guard let school, row.dayTypes.hasExactly(dayType(school, day)) else { continue }
            }
            if let from = row.from, day < from { continue }
            if let until = row.until, day > until { continue }
            found.append((row.start ?? 0)..<(row.end ?? 1440))
        }
        return found
    }

    /// The minutes of a day on which a student is free.
    func freeMinutes(of student: Student, on day: Day) -> [Bool] {
        let school = student.school
        if isClosed(school, day) { return minutes(free: [], busy: []) }
        let hasOwn = register.availability.rows(student.id).contains { $0.kind == .free }
        return minutes(
            free: windows(hasOwn ? student.id : school, .free, day, school: school),
            busy: windows(student.id, .busy, day, school: school)
                + windows(school, .busy, day, school: school))
    }

    /// The minutes of a day on which a speaker is free.
    func freeMinutes(of speaker: Speaker, on day: Day) -> [Bool] {
        minutes(
            free: windows(speaker.id, .free, day, school: nil),
            busy: windows(speaker.id, .busy, day, school: nil))
    }

    /// Whether every minute from one to another lies in the day and is free.
    func isFree(_ free: [Bool], from: Int, to: Int) -> Bool {
        from >= 0 && to <= free.count && (from..<to).allSatisfy { free[$0] }
    }

    private func minutes(free: [Range<Int>], busy: [Range<Int>]) -> [Bool] {
        var minutes = [Bool](repeating: false, count: 1440)
        for minute in free.joined() { minutes[minute] = true }
        for minute in busy.joined() { minutes[minute] = false }
        return minutes
    }
}
