import WorkBasedLearning

/// Tells a teacher which students of the teacher's classes are away when.
enum TeacherAway {
    static let kind = NoticeKind(
        "teacher_away", for: .teacher,
        names: .list("absences", of: names, cancelled: Names.cancelled + ["student": .value]),
        english: PackageResources.teacher_away_en_mustache,
        spanish: PackageResources.teacher_away_es_mustache)

    static func standing(_ travel: Travel) -> Standing {
        Standing(
            word: kind.word, audience: .teacher,
            kinds: Standing.Kinds(new: kind, change: kind, cancellation: kind),
            list: "absences", waitsForHost: true, news: { news($0, travel) },
            people: { id, register in register.teachers[id].map { [$0.recipient] } ?? [] },
            about: { id, register in
                let student = register.requests[id].flatMap { register.students[$0.student] }
                return ["student": .optional(student?.name)]
            })
    }

    /// What a teacher may read: who, from which of the teacher's classes, and when.
    private static let names: Names =
        Absence.names + Names.moved + [
            "student": .value, "sections": .list(["section": .value]), "unconfirmed": .flag,
        ]

    private static func news(_ facts: PlanFacts, _ travel: Travel) -> [News] {
        let register = facts.register
        return facts.placed.flatMap { placed -> [News] in
            let sections = register.enrollments.owners(naming: placed.student.id)
                .compactMap { register.sections[$0] }
            if sections.isEmpty { return [] }
            let absence = placed.absence(travel)
            return Dictionary(grouping: sections, by: \.teacher).compactMap { id, sections in
                news(placed, absence, id, sections, register)
            }
        }
    }

    private static func news(
        _ placed: Placed, _ absence: Absence, _ teacherID: String, _ sections: [Section],
        _ register: Register
    ) -> News? {
        guard let teacher = register.teachers[teacherID],
            let key = register.key(.teacher, teacherID)
        else { return nil }
        // What is kept of it names the student and the absence, should both be gone when it is off.
        return News(
            matter: Matter(kind: kind.word, subject: placed.requestKey, recipient: key),
            recipient: teacher.recipient, start: absence.leaves, end: absence.returns,
            place: "", gist: onOneLine(placed.student.name)
        ) {
            absence.details.adding([
                "student": .text(placed.student.name),
                "sections": .list(sections.map { ["section": .text($0.name)] }),
            ])
        }
    }
}
