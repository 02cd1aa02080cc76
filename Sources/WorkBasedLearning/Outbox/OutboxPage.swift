/// Which notices somebody asks for: open and dead ones.
package struct OutboxQuery: Sendable, Equatable {
    /// Only notices with a higher key.
    package var after: Int64
    package var limit: Int
    /// Unix seconds: what is due by then counts as due.
    package var now: Int64
    /// Only notices of one channel; nil for all.
    package var channel: String?

    package init(after: Int64 = 0, limit: Int, now: Int64 = 0, channel: String? = nil) {
        self.channel = channel
        self.after = after
        self.limit = limit
        self.now = now
    }
}

/// How the outbox is, and some of its notices by key.
package struct OutboxPage: Sendable, Equatable {
    package var counts: [NoticeState: Int]
    /// Those that wait for nothing but their turn.
    package var due: Int
    package var rows: [NoticeRow]
    /// How many mails have not reached whom they were for.
    package var astray: [Astray: Int] = [:]

    package init(counts: [NoticeState: Int] = [:], due: Int = 0, rows: [NoticeRow] = []) {
        self.counts = counts
        self.due = due
        self.rows = rows
    }
}

/// What is known of a notice without whom it is for and what it says.
package struct NoticeRow: Sendable, Equatable {
    package let key: Int64
    package let channel: String
    package let kind: String
    package let audience: Audience
    package let state: NoticeState
    package let attempts: Int
    /// Unix seconds; of the next attempt, or of the delivery.
    package let at: Int64
    package let error: String?
    /// Why it has not reached whom it was for; nil where it has, or may yet.
    package let astray: Astray?

    package init(
        key: Int64, channel: String = Notice.mail, kind: String, audience: Audience,
        state: NoticeState, attempts: Int, at: Int64, error: String?, astray: Astray? = nil
    ) {
        self.key = key
        self.channel = channel
        self.kind = kind
        self.audience = audience
        self.state = state
        self.attempts = attempts
        self.at = at
        self.error = error
        self.astray = astray
    }
}

/// A notice with whom it is for and what it says; nil once that is erased.
package struct NoticeCopy: Sendable, Equatable {
    package let row: NoticeRow
    package let recipient: String?
    package let bytes: [UInt8]?

    package init(row: NoticeRow, recipient: String?, bytes: [UInt8]?) {
        self.row = row
        self.recipient = recipient
        self.bytes = bytes
    }
}

/// What could leave at a moment.
package struct DueNotices: Sendable, Equatable {
    package struct Pick: Sendable, Equatable {
        package let key: Int64
        package let attempts: Int

        package init(key: Int64, attempts: Int) {
            self.key = key
            self.attempts = attempts
        }
    }

    /// One of each recipient at most, lowest keys first.
    package var picks: [Pick] = []
    /// Those whose time has passed.
    package var expired: [Int64] = []
    /// The Unix time at which more becomes due, or pointless; nil for never.
    package var nextAt: Int64?
    package var isHeld = false

    package init() {}
}

/// What keeps notices from leaving.
package enum Hindrance: Sendable, Equatable {
    /// Somebody said so.
    case held
    /// Quiet hours, until a Unix time.
    case quiet(until: Int64)
    /// As many have left within an hour as may, until a Unix time.
    case ceiling(Int, until: Int64)
    /// The relay or endpoint takes nothing, and is tried again at a Unix time; its words name
    /// nobody.
    case relay(String, until: Int64)
}
