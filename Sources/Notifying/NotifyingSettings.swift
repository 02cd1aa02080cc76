/// How notices leave the daemon.
package enum MailMode: String, Sendable, CaseIterable {
    /// As files in the state's outbox folder, for people to look at or send on.
    case outbox
}

/// When a student and the guardians first hear of a placement.
package enum TellStudents: String, Sendable, CaseIterable {
    /// As soon as the employer has accepted.
    case onAcceptance = "on_acceptance"
    /// As soon as the plan is published.
    case onPublish = "on_publish"
}

/// What the coordinator decides about notices.
package struct NotifyingSettings: Sendable, Equatable {
    package var mode: MailMode
    /// The sender: `Name <address>` or an address alone.
    package var from: String
    package var tellStudents: TellStudents
    /// An address to which all mails go instead of their recipients; nil for none.
    package var redirect: String?
    /// The office that gets the lists of vehicles where a school names none; may be empty.
    package var transportAddress: String
    /// Who gets the daily digest; may be empty.
    package var digestTo: [String]

    package init(
        mode: MailMode = .outbox, from: String = "Work-Based Learning <wbl@localhost>",
        tellStudents: TellStudents = .onAcceptance, redirect: String? = nil,
        transportAddress: String = "", digestTo: [String] = []
    ) {
        self.mode = mode
        self.from = from
        self.tellStudents = tellStudents
        self.redirect = redirect
        self.transportAddress = transportAddress
        self.digestTo = digestTo
    }
}
