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
        Placed.absenceNames + Names.moved + [
            "student": .value, "sections": .list(["section": .value]), "unconfirmed": .flag,
        ]

    private static func news(_ facts: PlanFacts, _ travel: Travel) -> [News] {
        let register = facts.register
        return facts.placed.flatMap { placed in
            let sections = register.enrollments.owners(naming: placed.student.id)
                .compactMap { register.sections[$0] }
            return Dictionary(grouping: sections, by: \.teacher).compactMap { id, sections in
                news(placed, id, sections, register, travel)
            }
        }
    }

    private static func news(
        _ placed: Placed, _ teacherID: String, _ sections: [Section], _ register: Register,
        _ travel: Travel
    ) -> News? {
        guard let teacher = register.teachers[teacherID],
            let key = register.key(.teacher, teacherID)
        else { return nil }
        let gist =
            switch teacher.language {
            case .english: "school activity"
            case .spanish: "actividad escolar"
            }
        return News(
            matter: Matter(kind: kind.word, subject: placed.requestKey, recipient: key),
            recipient: teacher.recipient, start: placed.slot.start, end: placed.slot.end,
            place: "", gist: gist
        ) {
            placed.absence(travel).adding([
                "student": .text(placed.student.name),
                "sections": .list(sections.map { ["section": .text($0.name)] }),
            ])
        }
    }
}
