import WorkBasedLearning

/// Tells a section's teacher which guest speaker comes.
enum TeacherSpeaker {
    private static let word = "teacher_speaker"

    static let kind = NoticeKind(
        word: word, audience: .teacher,
        phrases: Phrases(
            title: Phrase("For your class", "Para su clase"),
            opening: Phrase(
                "A guest speaker has been found for your class; we are asking the speaker now.",
                "Hemos encontrado a un ponente para su clase; se lo estamos preguntando ahora."),
            change: Phrase(
                "The visit of a guest speaker in your class has changed. This is how it stands "
                    + "now; it replaces what we sent before.",
                "La visita de un ponente a su clase ha cambiado. Así queda ahora; sustituye a lo "
                    + "que le enviamos antes."),
            cancellation: Phrase(
                "The visit of a guest speaker in your class named below is cancelled. Nothing "
                    + "else needs to be done.",
                "La visita de un ponente a su clase que se indica a continuación queda cancelada. "
                    + "No hace falta hacer nada más."),
            closing: .howToObject),
        letters: letters)

    @Sendable private static func letters(_ plan: Plan, _ register: Register) -> [Letter] {
        plan.sessions.compactMap { session in
            Visit(session, in: register).flatMap { letter($0, register) }
        }
    }

    private static func letter(_ visit: Visit, _ register: Register) -> Letter? {
        guard let teacher = register.teachers[visit.section.teacher],
            let key = register.key(.teacher, visit.section.teacher)
        else { return nil }
        let session = visit.session
        let details: [Detail?] = [
            Detail(.section, free: visit.section.name), .speaker(visit.speaker, of: visit.employer),
            .time(session.start, session.end), .mode(session.mode),
            Detail(.topic, free: visit.request.topic),
        ]
        return visit.letter(
            word,
            to: Recipient(name: teacher.name, address: teacher.email, language: teacher.language),
            key: key, about: visit.section.name, details: details.compactMap { $0 })
    }
}
