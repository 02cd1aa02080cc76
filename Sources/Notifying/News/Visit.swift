import WorkBasedLearning

/// A speaker's session with all that the register knows about it.
struct Visit: Sendable {
    let session: Session
    let request: SpeakerRequest
    let requestKey: Int64
    let speaker: Speaker
    let speakerKey: Int64
    let employer: Employer?
    let section: Section
    let school: School

    /// Nil where the register no longer knows a part of it.
    init?(_ session: Session, in register: Register) {
        guard let request = register.speakerRequests[session.request],
            let requestKey = register.key(.speakerRequest, session.request),
            let speaker = register.speakers[session.speaker],
            let speakerKey = register.key(.speaker, session.speaker),
            let section = register.sections[request.section],
            let school = register.schools[section.school]
        else { return nil }
        (self.session, self.request, self.requestKey) = (session, request, requestKey)
        (self.speaker, self.speakerKey) = (speaker, speakerKey)
        (self.section, self.school) = (section, school)
        employer = register.employers[speaker.employer]
    }

    /// The sessions of a plan, in its order.
    static func all(of plan: Plan, in register: Register) -> [Visit] {
        plan.sessions.compactMap { Visit($0, in: register) }
    }

    /// What everybody concerned may read.
    static let names: Names =
        Names.time + Names.moved + [
            "speaker": .value, "employer": .value, "section": .value, "topic": .value,
            "online": .flag,
        ]

    var details: Details {
        let details: Details = [
            "speaker": .text(speaker.name), "employer": .optional(employer?.name),
            "section": .text(section.name), "topic": .text(request.topic),
            "online": .when(session.mode == .virtual),
        ]
        return details.adding(.time(session.start, session.end))
    }

    /// News about the session for somebody, with a gist that says who or where.
    func news(
        _ kind: String, to recipient: Recipient, key: Int64, about name: String,
        details: @escaping @Sendable () -> Details
    ) -> News {
        let title =
            switch recipient.language {
            case .english: "guest speaker"
            case .spanish: "ponente en clase"
            }
        return News(
            matter: Matter(kind: kind, subject: requestKey, recipient: key),
            recipient: recipient, start: session.start, end: session.end, place: place,
            gist: "\(title), \(onOneLine(name))", details: details)
    }

    /// The school and the room; empty online.
    private var place: String {
        guard session.mode == .onsite else { return "" }
        return [school.name, section.room, school.town].map(onOneLine).filter { !$0.isEmpty }
            .joined(separator: ", ")
    }
}
