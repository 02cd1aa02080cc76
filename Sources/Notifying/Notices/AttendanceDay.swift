import WorkBasedLearning

/// Tells a school's attendance office who is excused when on one day.
enum AttendanceDay {
    static let kind = NoticeKind(
        "attendance_day", for: .attendance,
        names: [
            "school": .value, "date": .value, "count": .value, "several": .flag,
            "nobody": .flag, "is_changed": .flag,
            "students": .list(Absence.names + ["student": .value]),
        ], english: PackageResources.attendance_day_en_mustache,
        spanish: PackageResources.attendance_day_es_mustache)

    /// One announcement for each school with an address and somebody away, in natural order, and
    /// for those that have been told before, by key.
    static func announcements(
        of plan: Plan, on day: Day, in register: Register, told: Set<Int64>, _ travel: Travel
    ) -> [Announcement] {
        let placed = Placed.all(of: plan, in: Directory(register)).filter {
            $0.slot.start.day == day
        }
        var away = Dictionary(grouping: placed, by: \.school.id)
        for (id, entry) in register.schools.unordered where told.contains(entry.key) {
            away[id, default: []] += []
        }
        return away.sorted { inNaturalOrder($0.key, $1.key) }.compactMap { id, placed in
            register.schools[id].flatMap { announcement(of: placed, $0, day, register, travel) }
        }
    }

    private static func announcement(
        of placed: [Placed], _ school: School, _ day: Day, _ register: Register, _ travel: Travel
    ) -> Announcement? {
        guard !school.attendanceEmail.isEmpty, let key = register.key(.school, school.id) else {
            return nil
        }
        let students = placed.sorted {
            ($0.student.name, $0.requestKey) < ($1.student.name, $1.requestKey)
        }.map { $0.absence(travel).details.adding(["student": .text($0.student.name)]) }
        return Announcement(
            kind: kind.word,
            matter: Matter(kind: kind.word, subject: key, recipient: key),
            audience: .attendance,
            recipient: Recipient(name: "", address: school.attendanceEmail, language: .english),
            details: [
                "school": .text(school.name), "date": .day(day),
                "count": .number(students.count), "several": .when(students.count > 1),
                "nobody": .when(students.isEmpty), "students": .list(students),
            ], isRegular: true)
    }
}
