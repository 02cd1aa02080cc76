import WorkBasedLearning

/// When students, sections and speakers are free, merged once for each subject and day.
///
/// Students without windows of their own share their school's entry. Not safe for several threads.
final class FreeWindows {
    private let facts: Facts
    private var students: [UInt64: [Stretch]] = [:]
    private var schools: [UInt64: [Stretch]] = [:]
    private var speakers: [UInt64: [Stretch]] = [:]
    private var latest: (student: Int, day: Int32, stretches: [Stretch]) = (-1, 0, [])

    init(_ facts: Facts) { self.facts = facts }

    /// The free minutes of a student on a day. O(1) but for the first time.
    func ofStudent(_ student: Int, on day: Int32) -> [Stretch] {
        if latest.student == student, latest.day == day { return latest.stretches }
        let school = Int(facts.students[student].school)
        let stretches =
            facts.students[student].windows.isEmpty
            ? Self.kept(&schools, school, day) { compute([], school, day) }
            : Self.kept(&students, student, day) {
                compute(facts.students[student].windows, school, day)
            }
        latest = (student, day, stretches)
        return stretches
    }

    /// The free minutes of a speaker on a day. O(1) but for the first time.
    ///
    /// A speaker has no school and so no day types: a window that names any never holds.
    func ofSpeaker(_ speaker: Int, on day: Int32) -> [Stretch] {
        Self.kept(&speakers, speaker, day) {
            let windows = facts.speakers[speaker].windows.filter { $0.holds(on: day, type: -1) }
            let free = windows.filter { $0.kind == .free }.map(\.minutes).merged()
            return windows.filter { $0.kind == .busy }.reduce(free) { $0.without($1.minutes) }
        }
    }

    /// The meetings of a section on a day, and the busy windows that its sessions must not touch.
    func ofSection(_ section: Int, on day: Int32) -> (meetings: [Stretch], busy: [Stretch]) {
        let school = facts.schools[Int(facts.sections[section].school)]
        guard !school.closedDays.contains(day) else { return ([], []) }
        let type = school.dayTypes[day] ?? -1
        let own = facts.sections[section].windows.filter { $0.holds(on: day, type: type) }
        let lent = school.windows.filter { $0.kind == .busy && $0.holds(on: day, type: type) }
        return (
            own.filter { $0.kind == .free }.map(\.minutes),
            (own.filter { $0.kind == .busy } + lent).map(\.minutes)
        )
    }

    /// The school's `free` windows where the student has none at all; less what keeps either busy.
    private func compute(_ own: [Window], _ schoolNumber: Int, _ day: Int32) -> [Stretch] {
        let school = facts.schools[schoolNumber]
        guard !school.closedDays.contains(day) else { return [] }
        let type = school.dayTypes[day] ?? -1
        let source = own.contains { $0.kind == .free } ? own : school.windows
        let free = source.filter { $0.kind == .free && $0.holds(on: day, type: type) }
        let busy = (own + school.windows).filter {
            $0.kind == .busy && $0.holds(on: day, type: type)
        }
        return busy.reduce(free.map(\.minutes).merged()) { $0.without($1.minutes) }
    }

    private static func kept(
        _ table: inout [UInt64: [Stretch]], _ subject: Int, _ day: Int32,
        _ compute: () -> [Stretch]
    ) -> [Stretch] {
        let key = UInt64(subject) << 32 | UInt64(UInt32(bitPattern: day))
        if let found = table[key] { return found }
        let stretches = compute()
        table[key] = stretches
        return stretches
    }
}
