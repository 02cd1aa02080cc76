import Wire
import WorkBasedLearning

/// A student who is away from school for a placement that is published.
struct Absence {
    let standing: Standing<Placement>
    let slot: Slot
    let student: Student
    /// From when the student leaves the school until they are back, as far as that is known.
    let leaves: Moment
    let returns: Moment

    /// Those of the students that the user is told of, by time. O(published plan).
    static func all(on span: DaySpan, _ context: Context) -> [Absence] {
        let register = context.register
        return context.placements { placement in
            register.slots[placement.slot].map { span.contains($0.start.day) } ?? false
        }.filter(\.isPublished).compactMap { Absence($0, register) }
            .sorted { ($0.leaves, $0.returns) < ($1.leaves, $1.returns) }
    }

    /// nil where the slot, or the student, is no longer known, and for placements online.
    private init?(_ standing: Standing<Placement>, _ register: Register) {
        let placement = standing.item
        guard let slot = register.slots[placement.slot], placement.out != .virtual,
            let student = register.requests[placement.request].flatMap({
                register.students[$0.student]
            })
        else { return nil }
        (self.standing, self.slot, self.student) = (standing, slot, student)
        let legs = { (leg: Leg) -> [TripLeg] in
            if case .run(let id) = leg { register.trips.rows(id) } else { [] }
        }
        leaves =
            legs(placement.out).filter { $0.from == student.school }.map(\.departs).min()
            ?? slot.start
        returns =
            legs(placement.back).filter { $0.to == student.school }.map(\.arrives).max()
            ?? slot.end
    }
}

/// Absences as a table.
enum AbsenceTable {
    static func lines(_ absences: [Absence], _ context: Context) -> [ReplyLine] {
        let register = context.register
        var table = TableText([
            TableText.Column("away", "away", isWhole: true),
            TableText.Column("student", "student", isWhole: true),
            TableText.Column("name", "name"), TableText.Column("classes", "classes"),
            TableText.Column("kind", "for"), TableText.Column("site", "where"),
            TableText.Column("state", "state"),
        ])
        for absence in absences {
            let classes = register.enrollments.owners(naming: absence.student.id).filter {
                context.sight.sees(.section, $0)
            }
            table.add([
                .text(stretchInWords(absence.leaves, absence.returns)),
                .text(absence.student.id), .text(absence.student.name), .list(classes),
                .text(absence.slot.kind.title), .text(register.host(of: absence.slot.site)),
                .text(context.state(of: absence.standing)),
            ])
        }
        return table.lines
    }
}
