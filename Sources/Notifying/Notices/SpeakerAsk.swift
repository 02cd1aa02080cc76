import WorkBasedLearning

/// Asks a speaker, or the employer's contact where the speaker has no address, for one session.
enum SpeakerAsk {
    private static let word = "speaker_ask"

    static let kind = NoticeKind(
        word: word, audience: .speaker,
        phrases: Phrases(
            title: Phrase("Request", "Solicitud"),
            opening: Phrase(
                "We are asking whether the speaker named here can talk to a class as follows.",
                "Le preguntamos si la persona indicada puede hablar ante una clase como sigue."),
            change: Phrase(
                "Our earlier request for a guest speaker has changed. This is how it stands now; "
                    + "it replaces what we sent before.",
                "Nuestra solicitud anterior de ponente ha cambiado. Así queda ahora; sustituye a "
                    + "lo que le enviamos antes."),
            cancellation: Phrase(
                "Our request for a guest speaker named below is cancelled. Nothing else needs to "
                    + "be done.",
                "Queda cancelada nuestra solicitud de ponente que se indica a continuación. No "
                    + "hace falta hacer nada más."),
            closing: .howToAnswer),
        letters: letters)

    @Sendable private static func letters(_ plan: Plan, _ register: Register) -> [Letter] {
        plan.sessions.compactMap { Visit($0, in: register) }.map { visit in
            visit.letter(
                word, to: recipient(visit), key: visit.speakerKey,
                about: visit.school.name, details: details(visit))
        }
    }

    private static func recipient(_ visit: Visit) -> Recipient {
        let speaker = visit.speaker
        guard speaker.email.isEmpty, let employer = visit.employer, !employer.email.isEmpty else {
            return Recipient(
                name: speaker.name, address: speaker.email, language: speaker.language)
        }
        return Recipient(
            name: employer.contact.isEmpty ? employer.name : employer.contact,
            address: employer.email, language: employer.language)
    }

    private static func details(_ visit: Visit) -> [Detail] {
        let (session, section, school) = (visit.session, visit.section, visit.school)
        let isOnsite = session.mode == .onsite
        let size = section.size.map(String.init) ?? ""
        let details: [Detail?] = [
            .speaker(visit.speaker, of: visit.employer),
            Detail(.school, free: school.name),
            Detail(.section, free: section.name),
            Detail(.room, free: isOnsite ? section.room : ""),
            .time(session.start, session.end),
            .mode(session.mode),
            Detail(.topic, free: visit.request.topic),
            Detail(.size, free: size),
            Detail(.arrival, free: isOnsite ? school.visitorNotes : ""),
        ]
        return details.compactMap { $0 }
    }
}
