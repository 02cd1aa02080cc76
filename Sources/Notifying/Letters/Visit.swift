import WorkBasedLearning

/// A speaker's session with all that the register knows about it.
struct Visit {
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

    /// A letter about the session to somebody, with a gist that says who or where.
    func letter(
        _ kind: String, to recipient: Recipient, key: Int64, about name: String, details: [Detail]
    ) -> Letter {
        Letter(
            matter: Matter(kind: kind, subject: requestKey, recipient: key),
            recipient: recipient, start: session.start,
            gist: .joined([
                Phrase("guest speaker", "ponente en clase"),
                .stretch(session.start, session.end), Phrase(same: onOneLine(name)),
            ]), details: details)
    }
}
