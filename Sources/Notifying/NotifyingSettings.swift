/// How notices leave the daemon.
package enum MailMode: String, Sendable, CaseIterable {
    /// As files in the state's outbox folder, for people to look at or send on.
    case outbox
    /// To the relay, all of it for one address.
    case redirect
    /// To the relay, for their recipients.
    case live
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
    /// The address to which all mails go in the mode `redirect`.
    package var redirectTo = ""
    /// The relay as `smtp://[user@]host[:port]`; empty for none.
    package var relay = ""
    package var tls = RelayTLS.starttls
    /// The certificates to trust as a PEM file, and the file of the relay's password; may be empty.
    package var caFile = ""
    package var passwordFile = ""
    /// How many connections the relay gets.
    package var connections = 4
    /// How long mails wait before they leave, in seconds, so that they can be recalled.
    package var delay = 600
    /// How many mails may leave within an hour; 0 for any number.
    package var hourlyCeiling = 0
    /// The hours in which nothing leaves, as ``QuietHours`` reads them; empty for none.
    package var quietHours = ""
    /// The office that gets the lists of vehicles where a school names none; may be empty.
    package var transportAddress: String
    /// Who gets the daily digest; may be empty.
    package var digestTo: [String]

    package init(
        mode: MailMode = .outbox, from: String = "Work-Based Learning <wbl@localhost>",
        tellStudents: TellStudents = .onAcceptance, transportAddress: String = "",
        digestTo: [String] = []
    ) {
        self.mode = mode
        self.from = from
        self.tellStudents = tellStudents
        self.transportAddress = transportAddress
        self.digestTo = digestTo
    }

    /// The address that gets all mails, if one does.
    var redirection: String? { mode == .redirect && !redirectTo.isEmpty ? redirectTo : nil }
}

extension NotifyingSettings {
    /// What the courier keeps to.
    package var rules: SendingRules {
        SendingRules(hourlyCeiling: hourlyCeiling, quietHours: QuietHours(quietHours))
    }
}
