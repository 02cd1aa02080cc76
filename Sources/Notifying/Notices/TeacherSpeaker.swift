import WorkBasedLearning

/// Tells a teacher which guest speakers come to the teacher's classes.
enum TeacherSpeaker {
    static let kind = NoticeKind(
        "teacher_speaker", for: .teacher, names: .list("visits", of: Visit.names),
        english: PackageResources.teacher_speaker_en_mustache,
        spanish: PackageResources.teacher_speaker_es_mustache)

    static let standing = Standing(
        word: kind.word, audience: .teacher,
        kinds: Standing.Kinds(
            new: kind, change: TeacherSpeakerChanged.kind,
            cancellation: TeacherSpeakerChanged.kind),
        list: "visits", news: news,
        people: { id, register in register.teachers[id].map { [$0.recipient] } ?? [] })

    @Sendable static func news(_ facts: PlanFacts) -> [News] {
        let register = facts.register
        return facts.visits.compactMap { visit in
            guard let teacher = register.teachers[visit.section.teacher],
                let key = register.key(.teacher, visit.section.teacher)
            else { return nil }
            return visit.news(
                kind.word, to: teacher.recipient, key: key, about: visit.section.name
            ) { visit.details }
        }
    }
}

extension Teacher {
    var recipient: Recipient { Recipient(name: name, address: email, language: language) }
}
