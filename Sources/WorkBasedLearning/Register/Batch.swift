/// What one transaction writes: all of it is durable, or none of it happened.
package struct Batch: Sendable {
    package var changes: [Change] = []
    package var events: [Event] = []
    package var records: [AuditRecord] = []
    package var notices: [Notice] = []
    /// More notices, which are composed while the batch is written.
    package var compositions: [Composition] = []
    /// The number of the first event; the others follow.
    package var firstEvent: Int64 = 1
    /// Replies that are kept, in case their sentences are said again.
    package var answers: [KeptAnswer] = []
    /// What becomes of notices, in this order, after those of the batch are queued.
    package var outbox: [OutboxStep] = []
    /// The register's counters after the batch.
    package var revision: Int64 = 0
    package var nextKey: Int64 = 1
    /// Unix seconds of the batch.
    package var at: Int64 = 0

    package init() {}

    /// Whether there is nothing to write.
    package var isEmpty: Bool {
        changes.isEmpty && events.isEmpty && records.isEmpty && notices.isEmpty
            && compositions.isEmpty && outbox.isEmpty && answers.isEmpty
    }
}

/// What a sentence with an idempotency key was answered.
package struct KeptAnswer: Sendable, Equatable {
    /// The user, the person behind a bridge, and the key, as one text.
    package let key: String
    package let reply: String

    package init(key: String, reply: String) {
        self.key = key
        self.reply = reply
    }
}

/// Something that happened, by internal key only: events never name anybody.
package struct Event: Sendable, Equatable {
    /// A word such as `student-changed` or `published`.
    package let kind: String
    package let subject: Int64?
    /// What the subject is, for those who may see it; never written down.
    package let noun: Noun?
    package let owner: String?
    /// The name of the webhook that it is about.
    package let webhook: String?
    /// Which webhooks are not told of it; never written down.
    package let silence: Silence

    package enum Silence: Sendable, Equatable {
        case none
        /// The one of this channel, which it befell.
        case towards(String)
        /// All, so that what befalls one and then another does not go round for ever.
        case complete
    }

    /// A notice was given up; its subject is the notice's key.
    package static let noticeDead = "notice-dead"
    /// A webhook is turned off; its subject is the key of the notice whose receiver wants no
    /// more, if that is why.
    package static let webhookDisabled = "webhook-disabled"
    /// A test that a webhook is sent because somebody asks for it; never written down.
    package static let ping = "ping"
    /// The kinds that tell of notices themselves.
    package static let reports: Set<String> = [noticeDead, webhookDisabled]

    package init(
        _ kind: String, subject: Int64? = nil, noun: Noun? = nil, owner: String? = nil,
        webhook: String? = nil, silence: Silence = .none
    ) {
        self.kind = kind
        self.subject = subject
        self.noun = noun
        self.owner = owner
        self.webhook = webhook
        self.silence = silence
    }
}

/// Who looked at or changed what, by internal key only.
package struct AuditRecord: Sendable, Equatable {
    package enum Action: String, Sendable {
        case look
        case change
        /// Somebody asked for what is not for them.
        case denied
    }

    /// The user on this machine who said the sentence.
    package let user: UInt32
    /// The key of the person for whom the user, a bridge, said it; nil where the user spoke.
    package let person: Int64?
    package let action: Action
    package let verb: String
    package let noun: Noun?
    /// The key of what was looked at or changed; nil for more than one thing at once.
    package let subject: Int64?

    package init(
        user: UInt32, person: Int64? = nil, action: Action, verb: String, noun: Noun?,
        subject: Int64?
    ) {
        self.user = user
        self.person = person
        self.action = action
        self.verb = verb
        self.noun = noun
        self.subject = subject
    }
}
