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
            return numbered(placed, register).map { ordinal, guardian in
                placed.letter(
                    word,
                    to: Recipient(
                        name: guardian.name, address: guardian.email,
                        language: guardian.language),
                    ordinal: ordinal, details: details)
            }
        }
    }

    /// Guardians of one student whose numbers are looked for at most.
    private static let most = 32

    /// The student's guardians, each address once, under the number by which it has been told.
    ///
    /// Rows may change places, and nobody is taken for somebody else. An address that is new takes
    /// the number of one that is gone, as somebody with another address, or else a free one.
    private static func numbered(_ placed: Placed, _ register: Register) -> [(Int, Guardian)] {
        var seen: Set<String> = []
        let guardians = register.guardians.rows(placed.student.id)
            .filter { seen.insert($0.email).inserted }
        var numbers: [String: Int] = [:]
        for ordinal in 0..<most {
            let matter = Matter(
                kind: word, subject: placed.requestKey, recipient: placed.studentKey,
                ordinal: ordinal)
            if let told = register.told(about: matter) { numbers[told.address] = ordinal }
        }
        let gone = numbers.filter { !seen.contains($0.key) }.values.sorted()
        var free = (gone + (0...(most + guardians.count)).filter { !numbers.values.contains($0) })[
            ...]
        return guardians.map { guardian in
            (numbers[guardian.email] ?? free.popFirst() ?? 0, guardian)
        }
    }
}
