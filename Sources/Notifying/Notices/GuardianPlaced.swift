import WorkBasedLearning

/// Tells each guardian of a student about the student's placement.
enum GuardianPlaced {
    private static let word = "guardian_placed"

    static let kind = NoticeKind(
        word: word, audience: .guardian,
        phrases: Phrases(
            title: Phrase("Placement of your student", "Plaza de su estudiante"),
            opening: Phrase(
                "A place has been arranged for your student.",
                "Su estudiante tiene una plaza reservada."),
            change: Phrase(
                "The placement of your student has changed. This is how it stands now; it "
                    + "replaces what we sent before.",
                "La plaza de su estudiante ha cambiado. Así queda ahora; sustituye a lo que le "
                    + "enviamos antes."),
            cancellation: Phrase(
                "The placement of your student named below is cancelled. Nothing else needs to be "
                    + "done.",
                "La plaza de su estudiante que se indica a continuación queda cancelada. No hace "
                    + "falta hacer nada más."),
            closing: .howToObject),
        letters: letters)

    @Sendable private static func letters(_ plan: Plan, _ register: Register) -> [Letter] {
        plan.placements.compactMap { Placed($0, in: register) }.flatMap { placed in
            let name = shortName(placed.student.name)
            let student = Detail(.student, Phrase(same: name), values: [name])
            let details = [student] + placed.details(in: register)
            return register.guardians.rows(placed.student.id).enumerated().map { index, guardian in
                placed.letter(
                    word,
                    to: Recipient(
                        name: guardian.name, address: guardian.email,
                        language: guardian.language),
                    ordinal: index, details: details)
            }
        }
    }
}
