import WorkBasedLearning

/// Asks a speaker, or the speaker's employer, to speak to one class.
enum SpeakerAsk {
    static let kind = NoticeKind(
        AskKind.speaker.rawValue, for: .speaker, names: names, event: [:],
        english: PackageResources.speaker_ask_en_mustache,
        spanish: PackageResources.speaker_ask_es_mustache)

    static let standing = Standing(
        word: kind.word, audience: .speaker,
        kinds: Standing.Kinds(
            new: kind, change: SpeakerChange.kind, cancellation: SpeakerCancellation.kind),
        calendar: .request, news: news,
        people: { id, register in
            register.speakers[id].map {
                [recipient($0, of: register.employers[$0.employer])]
            } ?? []
        })

    /// What a speaker may read: the class, and no student.
    static let names: Names =
        Visit.names + [
            "school": .value, "room": .value, "size": .value, "arrival": .value,
            // Whether the speaker reads it, and not somebody who passes it on.
            "own": .flag, "accepted": .flag,
        ]

    @Sendable static func news(_ facts: PlanFacts) -> [News] {
        facts.visits.map { visit in
            visit.news(
                kind.word, to: recipient(visit.speaker, of: visit.employer),
                key: visit.speakerKey, about: visit.school.name
            ) { details(visit) }
        }
    }

    /// The speaker; one without an address is asked through the employer's contact.
    private static func recipient(_ speaker: Speaker, of employer: Employer?) -> Recipient {
        guard speaker.email.isEmpty, let employer, !employer.email.isEmpty else {
            return Recipient(
                name: speaker.name, address: speaker.email, language: speaker.language)
        }
        return employer.recipient
    }

    private static func details(_ visit: Visit) -> Details {
        let isOnsite = visit.session.mode == .onsite
        let more: Details = [
            "school": .text(visit.school.name), "room": .text(isOnsite ? visit.section.room : ""),
            "size": visit.section.size.map { .number($0) },
            "arrival": .text(isOnsite ? visit.school.visitorNotes : ""),
            "own": .when(!visit.speaker.email.isEmpty),
        ]
        return visit.details.adding(more)
    }
}
