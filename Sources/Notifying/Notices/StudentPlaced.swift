import WorkBasedLearning

/// Tells a student about a placement.
enum StudentPlaced {
    private static let word = "student_placed"

    static let kind = NoticeKind(
        word: word, audience: .student,
        phrases: Phrases(
            title: Phrase("Your placement", "Tu plaza"),
            opening: Phrase(
                "A place has been arranged for you.", "Tienes una plaza reservada."),
            change: Phrase(
                "Your placement has changed. This is how it stands now; it replaces what we sent "
                    + "before.",
                "Tu plaza ha cambiado. Así queda ahora; sustituye a lo que te enviamos antes."),
            cancellation: Phrase(
                "Your placement named below is cancelled. Nothing else needs to be done.",
                "Tu plaza que se indica a continuación queda cancelada. No hace falta hacer nada "
                    + "más."),
            closing: Phrase(
                Phrase.howToObject.english,
                "Si algo no te conviene, contesta a este mensaje o llama a la coordinación de "
                    + "aprendizaje basado en el trabajo.")),
        letters: letters)

    @Sendable private static func letters(_ plan: Plan, _ register: Register) -> [Letter] {
        plan.placements.compactMap { Placed($0, in: register) }.map { placed in
            let student = placed.student
            return placed.letter(
                word,
                to: Recipient(
                    name: student.name, address: student.email, language: student.language),
                details: placed.details(in: register))
        }
    }
}
