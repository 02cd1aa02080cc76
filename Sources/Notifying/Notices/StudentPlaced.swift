import WorkBasedLearning

/// Tells a student about placements.
enum StudentPlaced {
    static let kind = NoticeKind(
        "student_placed", for: .student, names: .list("placements", of: Placed.names),
        event: Placed.names, english: PackageResources.student_placed_en_mustache,
        spanish: PackageResources.student_placed_es_mustache)

    static let standing = Standing(
        word: kind.word, audience: .student,
        kinds: Standing.Kinds(
            new: kind, change: StudentChanged.kind, cancellation: StudentCancelled.kind),
        list: "placements", calendar: .publish, waitsForHost: true, news: news,
        people: { id, register in register.students[id].map { [recipient($0)] } ?? [] })

    @Sendable static func news(_ facts: PlanFacts) -> [News] {
        facts.placed.map { placed in
            placed.news(kind.word, to: recipient(placed.student), key: placed.studentKey) {
                placed.details
            }
        }
    }

    private static func recipient(_ student: Student) -> Recipient {
        Recipient(name: student.name, address: student.email, language: student.language)
    }
}
