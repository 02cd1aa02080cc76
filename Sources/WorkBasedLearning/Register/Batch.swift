/// What one transaction writes: all of it is durable, or none of it happened.
package struct Batch: Sendable {
    package var changes: [Change] = []
    package var events: [Event] = []
    package var records: [AuditRecord] = []
    package var notices: [Notice] = []
    /// The keys of notices that have left.
    package var delivered: [Int64] = []
    /// The register's counters after the batch.
    package var revision: Int64 = 0
    package var nextKey: Int64 = 1
    /// Unix seconds of the batch.
    package var at: Int64 = 0

    package init() {}

    /// Whether there is nothing to write.
    package var isEmpty: Bool {
        changes.isEmpty && events.isEmpty && records.isEmpty && notices.isEmpty
            && delivered.isEmpty
    }
}

/// Something that happened, by internal key only: events never name anybody.
package struct Event: Sendable, Equatable {
    /// A word such as `student-changed` or `published`.
    package let kind: String
    package let subject: Int64?

    package init(_ kind: String, subject: Int64? = nil) {
        self.kind = kind
        self.subject = subject
    }
}

/// Who looked at or changed what, by internal key only.
package struct AuditRecord: Sendable, Equatable {
    package enum Action: String, Sendable {
        case look
        case change
    }

    /// The user on this machine who said the sentence.
    package let user: UInt32
    package let action: Action
    package let verb: String
    package let noun: Noun?
    /// The key of what was looked at or changed; nil for more than one thing at once.
    package let subject: Int64?

    package init(user: UInt32, action: Action, verb: String, noun: Noun?, subject: Int64?) {
        self.user = user
        self.action = action
        self.verb = verb
        self.noun = noun
        self.subject = subject
    }
}
