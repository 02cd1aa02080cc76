/// An event as it was written.
package struct PastEvent: Sendable, Equatable {
    package let seq: Int64
    /// Unix seconds.
    package let at: Int64
    package let kind: String
    package let subject: Int64?
    /// The name of the webhook that it is about.
    package let webhook: String?

    package init(
        seq: Int64, at: Int64, kind: String, subject: Int64?, webhook: String? = nil
    ) {
        self.seq = seq
        self.at = at
        self.kind = kind
        self.subject = subject
        self.webhook = webhook
    }
}

/// A look, a change or a denial as it was written.
package struct PastRecord: Sendable, Equatable {
    package let seq: Int64
    /// Unix seconds.
    package let at: Int64
    package let record: AuditRecord

    package init(seq: Int64, at: Int64, record: AuditRecord) {
        self.seq = seq
        self.at = at
        self.record = record
    }
}

/// Which records somebody asks for.
package struct AuditQuery: Sendable, Equatable {
    /// Unix seconds; records of this moment and later.
    package var since: Int64
    /// Only records with a lower number.
    package var before: Int64
    /// The user who looked or changed; nil for everybody.
    package var user: UInt32?
    /// The keys of what was looked at or changed; none for everything.
    package var subjects: [Int64]
    package var limit: Int

    package init(
        since: Int64 = 0, before: Int64 = .max, user: UInt32? = nil, subjects: [Int64] = [],
        limit: Int
    ) {
        self.since = since
        self.before = before
        self.user = user
        self.subjects = subjects
        self.limit = limit
    }
}
