package import Planning
package import Wire
package import WorkBasedLearning

/// What a sentence comes to: the reply, what it changes, and what is to be done besides.
package struct Outcome: Sendable {
    package var reply: Reply
    package var changes: [Change] = []
    package var events: [Event] = []
    package var records: [AuditRecord] = []
    /// What people outside are told with the changes.
    package var announcements: [Announcement] = []
    /// Notices that have not begun to leave and are withdrawn; what stood before them stands again
    /// before the changes and announcements.
    package var recalls: [Int64] = []
    /// What becomes of other notices.
    package var outbox: [OutboxStep] = []
    package var effect: Effect?
    /// The number of the deed that this takes back.
    package var undoes: Int?
    /// The verb of the sentence, and for whom it was said where that is not the connection's user.
    package var verb = ""
    package var user: User?
    /// The key under which the reply is kept, so that the sentence is done only once.
    package var once: Once?
    /// The connection as it stands afterwards; nil for no change.
    package var conversation: Conversation?

    package init(_ reply: Reply) {
        self.reply = reply
    }

    /// Whether the register or the outbox is another one afterwards.
    package var altersSomething: Bool {
        !(changes.isEmpty && announcements.isEmpty && recalls.isEmpty && outbox.isEmpty)
    }

    /// Whether nothing comes of the sentence but the reply.
    package var isMereReply: Bool {
        !altersSomething && events.isEmpty && records.isEmpty && effect == nil && once == nil
            && conversation == nil
    }
}

/// The key under which a sentence is done only once.
package struct Once: Sendable {
    package let key: String
    let sentence: Sentence

    /// A reply to the sentence, as it is kept.
    package func kept(_ reply: Reply) -> KeptReply { KeptReply(reply, to: sentence) }
}

/// Something that is done after the sentence, not by it.
package enum Effect: Sendable {
    /// A planning job is started; with `waits`, the reply is the job's.
    case plan(PlanOrder, waits: Bool)
    /// All options are listed; the reply is the job's, and its files stay with the connection.
    case listOptions(PlanOrder)
    /// The model of a plan is written for other solvers; the rest as for the options.
    case exportModel(PlanOrder, ModelForm)
    case stopPlan
    /// Events are told on the connection as they happen, those after a number first.
    case watch(topics: Set<String>, since: Int64?)
    /// Nothing is told any more.
    case stopWatching
    /// Records are looked up; the reply is made of them.
    case audit(AuditQuery)
    /// Notices are looked up; the reply is made of them.
    case outbox(OutboxQuery)
    /// A notice is looked up with whom it is for and what it says.
    case showNotice(Int64)
    /// The webhooks are listed; the reply is made of what is known of each.
    case webhooks
    /// A webhook is sent a test.
    case testWebhook(WebhookFacts)
    /// A webhook is told earlier events again; the reply says how many.
    case replay(Replay)
    /// Mails that have not reached whom they were for are told again; the reply says how many.
    case retell(RetellOrder)
    /// The reply is worked out off the desk's thread.
    case think(@Sendable () -> Reply)
    /// What surrounds the daemon is looked at, off the desk's thread; the reply is made of it.
    case lookAround(@Sendable (Condition) -> Reply)
    /// The database is copied; the reply says what came of it.
    case backUp
    /// The configuration is read again; the reply says what came of it.
    case reload
    /// The connection is closed after the reply.
    case hangUp
}

/// The form of a model for other solvers.
package enum ModelForm: String, Sendable, CaseIterable {
    /// The text that wbl-solve reads.
    case text
    /// MPS, which most solvers read.
    case mps
}
