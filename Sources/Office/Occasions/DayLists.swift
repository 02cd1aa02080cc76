import HashTreeCollections
import WorkBasedLearning

/// The lists of a day leave on the school day before it: of each school's absent students by the
/// school's calendar, of the vehicles by the district's. A list that has changed since leaves
/// again at once; nothing leaves once the day is over.
extension Look {
    func list(_ due: inout Due) {
        let first = min(since.day, now.day)
        let visits = Dictionary(
            grouping: appointments.flatMap(\.visits).filter { $0.start.day >= first },
            by: \.start.day)
        let told = told(from: now.day)
        let schools = Dictionary(
            uniqueKeysWithValues: register.schools.unordered.map { ($0.value.key, $0.key) })
        for day in Set(visits.keys).union(told.keys).sorted() {
            let (mine, told) = (visits[day] ?? [], told[day] ?? [:])
            add(.attendance, mine, of: day, told[.attendance], to: &due, ports.attendance) {
                schools[$0].map { [$0] } ?? []
            }
            add(.manifest, mine, of: day, told[.manifest], to: &due, ports.manifests) { _ in [] }
        }
    }

    /// The digests of the lists that have been told for a day or later, by kind and by the keys of
    /// their subjects. O(marks).
    private func told(from day: Day) -> [Day: [Occasion.Kind: [Int64: String]]] {
        var told: [Day: [Occasion.Kind: [Int64: String]]] = [:]
        for (occasion, digest) in register.done where occasion.day >= day {
            guard occasion.kind == .attendance || occasion.kind == .manifest else { continue }
            told[occasion.day, default: [:]][occasion.kind, default: [:]][occasion.subject] = digest
        }
        return told
    }

    /// Adds the lists of one kind for a day, as far as they are due or have been told before; those
    /// of a day that is over are left out.
    ///
    /// - Parameter schools: by whose days a list goes, by the key of its subject.
    private func add(
        _ kind: Occasion.Kind, _ visits: [Appointment.Visit], of day: Day,
        _ told: [Int64: String]?, to due: inout Due,
        _ compose: (Plan, Day, Register, [Int64: String]) -> [TimedAnnouncement],
        by schools: (Int64) -> Set<String>
    ) {
        let isOver = day < now.day
        func isDue(_ schools: Set<String>) -> Bool {
            let time = Moment(day: days.day(1, before: day, of: schools), minute: times.dayBefore)
            return isOver ? hasCome(time) : time <= now
        }
        let told = told ?? [:]
        guard
            !isOver && !told.isEmpty || isDue([]) || visits.contains(where: { isDue([$0.school]) })
        else { return }
        let lists = compose(plan(visits), day, register, told).filter { list in
            list.subjects.contains { told[$0] != nil && !isOver || isDue(schools($0)) }
        }
        if isOver {
            due.dropped += lists.count { list in
                list.subjects.contains { !isDone(kind, on: day, about: $0) }
            }
        } else {
            due.tell(kind, lists) { _ in day }
        }
    }
}
