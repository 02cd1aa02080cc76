import Planning
import Wire
import WorkBasedLearning

/// A student who is away from school for a placement that is published.
struct AbsentStudent {
    let standing: Standing<Placement>
    let slot: Slot
    let student: Student
    let absence: Absence

    /// Those of the students that the user is told of, by time. O(published plan).
    static func all(on span: DaySpan, _ context: Context) -> [AbsentStudent] {
        let (register, planning) = (context.register, context.settings.planning)
        return context.placements { placement in
            register.slots[placement.slot].map { span.contains($0.start.day) } ?? false
        }.filter(\.isPublished).compactMap { AbsentStudent($0, register, planning) }
            .sorted {
                ($0.absence.leaves, $0.absence.returns) < ($1.absence.leaves, $1.absence.returns)
            }
    }

    /// nil where a part of it is no longer known, and for placements online.
    private init?(
        _ standing: Standing<Placement>, _ register: Register, _ planning: PlanningSettings
    ) {
        let placement = standing.item
        guard let slot = register.slots[placement.slot], let site = register.sites[slot.site],
            let student = register.requests[placement.request].flatMap({
                register.students[$0.student]
            }), let school = register.schools[student.school]
        else { return nil }
        absence = Ways(school: school, site: site, slot: slot, in: register).absence(placement) {
            planning.minutes($0, between: $1, and: $2)
        }
        if absence.isOnline { return nil }
        (self.standing, self.slot, self.student) = (standing, slot, student)
    }
}

/// Absences as a table.
enum AbsenceTable {
    static func lines(_ absences: [AbsentStudent], _ context: Context) -> [ReplyLine] {
        let register = context.register
        var table = TableText([
            TableText.Column("away", "away", isWhole: true),
            TableText.Column("student", "student", isWhole: true),
            TableText.Column("name", "name"), TableText.Column("classes", "classes"),
            TableText.Column("kind", "for"), TableText.Column("site", "where"),
            TableText.Column("state", "state"),
        ])
        for away in absences {
            let classes = register.enrollments.owners(naming: away.student.id).filter {
                context.sight.sees(.section, $0)
            }
            table.add([
                .text(stretchInWords(away.absence.leaves, away.absence.returns)),
                .text(away.student.id), .text(away.student.name), .list(classes),
                .text(away.slot.kind.title), .text(register.host(of: away.slot.site)),
                .text(context.state(of: away.standing)),
            ])
        }
        return table.lines
    }
}
