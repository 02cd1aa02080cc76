import WorkBasedLearning

/// Tells a school's attendance office who is excused when on one day.
enum AttendanceDay {
    static let kind = NoticeKind(
        "attendance_day", for: .attendance,
        names: [
            "school": .value, "date": .value, "count": .value, "several": .flag,
            "students": .list(Placed.absenceNames + ["student": .value]),
        ], english: PackageResources.attendance_day_en_mustache,
        spanish: PackageResources.attendance_day_es_mustache)

    /// One announcement for each school with an address and somebody away, in natural order.
    static func announcements(of plan: Plan, on day: Day, in register: Register)
        -> [Announcement]
    {
        let placed = Placed.all(of: plan, in: register).filter { $0.slot.start.day == day }
        return Dictionary(grouping: placed, by: \.school.id)
            .sorted { inNaturalOrder($0.key, $1.key) }
            .compactMap { id, placed in
                register.key(.school, id).flatMap { announcement(of: placed, on: day, $0) }
            }
    }

    private static func announcement(of placed: [Placed], on day: Day, _ key: Int64)
        -> Announcement?
    {
        guard let school = placed.first?.school, !school.attendanceEmail.isEmpty else {
            return nil
        }
        let students = placed.sorted {
            ($0.student.name, $0.requestKey) < ($1.student.name, $1.requestKey)
        }
        .map { $0.absence.adding(["student": .text($0.student.name)]) }
        return Announcement(
            kind: kind.word,
            matter: Matter(kind: kind.word, subject: key, recipient: key),
            audience: .attendance,
            recipient: Recipient(name: "", address: school.attendanceEmail, language: .english),
            details: [
                "school": .text(school.name), "date": .day(day),
                "count": .number(students.count), "several": .when(students.count > 1),
                "students": .list(students),
            ], isRegular: true)
    }
}
