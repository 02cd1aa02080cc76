import WorkBasedLearning

/// What webhooks tell of an event: numbers, kinds and ids of things, and nothing of a person but an
/// internal key.
extension Happening {
    /// The members of the data, for programs.
    var members: [WebhookEvent.Member] {
        var members: [WebhookEvent.Member] = []
        if let seq { members.append(.init("seq", seq)) }
        if let noun = event.noun { members.append(.init("noun", noun.rawValue)) }
        if let webhook = event.webhook { members.append(.init("webhook", webhook)) }
        if let key = event.subject { members.append(.init("key", key)) }
        if let id = event.openID { members.append(.init("id", id)) }
        if event.kind == "published" { members.append(.init("placements", Int64(published))) }
        return members
    }

    /// The same facts as one sentence, for people in a chat.
    var sentence: String {
        switch event.kind {
        case "drafted": "A plan was drafted."
        case "published":
            "A plan was published: \(published) placement\(published == 1 ? "" : "s")."
        case "imported": "A planning folder was taken in."
        case "recalled": "Mails were recalled before they left."
        case Event.noticeDead:
            (event.subject.map { "Notice \($0)" } ?? "A notice") + " was given up; outbox says why."
        case Event.webhookDisabled:
            (event.webhook.map { "The webhook \($0)" } ?? "A webhook")
                + " was turned off; webhooks says how it stands."
        case Event.ping: "This is a test of wbld."
        case Occasion.Kind.reminder.deed: "Reminders were sent."
        case Occasion.Kind.thanks.deed: "Thanks were sent."
        case Occasion.Kind.attendance.deed: "A list of absences was sent."
        case Occasion.Kind.manifest.deed: "A list of riders was sent."
        case Occasion.Kind.digest.deed: "The daily digest was sent."
        default: deed
        }
    }

    /// What was done to a thing; the last word of the kind says it.
    private var deed: String {
        let words = event.kind.split(separator: "-")
        let noun = event.noun?.words ?? "\(words.first ?? "")"
        let thing = noun + (event.openID.map { " \($0)" } ?? number)
        if words.first == "ask" { return "An ask about \(thing) was \(words.last ?? "answered")." }
        return "\(thing.prefix(1).uppercased())\(thing.dropFirst()) was \(words.last ?? "changed")."
    }

    private var number: String { event.subject.map { " \($0)" } ?? "" }
}

extension Event {
    /// The id of what it is about, where that says nothing of a person.
    fileprivate var openID: String? { noun?.isOpen ?? false ? owner : nil }
}

extension Noun {
    /// Whether its ids may leave the house: those of things, not of persons, nor of what belongs to
    /// one.
    var isOpen: Bool {
        switch self {
        case .school, .section, .calendar, .employer, .site, .slot, .trip: true
        case .student, .guardian, .teacher, .enrollment, .speaker, .availability, .request,
            .speakerRequest:
            false
        }
    }
}
