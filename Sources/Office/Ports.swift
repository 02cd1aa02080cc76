package import Commands
package import WorkBasedLearning

/// Where batches become durable.
package protocol Journal: Sendable {
    /// Writes a batch in one transaction; when this returns, it survives a power loss.
    func commit(_ batch: Batch) throws

    /// Events after a number, the oldest first.
    func events(after seq: Int64, limit: Int) throws -> [PastEvent]

    /// The records that a query wants, the newest first.
    func records(_ query: AuditQuery) throws -> [PastRecord]

    /// How the outbox is, and the open and dead notices that a query wants.
    func outbox(_ query: OutboxQuery) throws -> OutboxPage

    /// A notice with whom it is for and what it says; nil for a key that none has.
    func notice(_ key: Int64) throws -> NoticeCopy?

    /// The number of the last event before a Unix time; 0 where there is none.
    func lastEvent(before time: Int64) throws -> Int64

    /// The keys of notices by their message ids; nothing for an id that none has.
    func keys(of messageIDs: [String]) throws -> [String: Int64]

    /// The mails that have not reached whom they were for, lowest keys first.
    func strayed() throws -> [Strayed]

    /// When something last left by each of some channels, in Unix seconds.
    func lastSent(_ channels: [String]) throws -> [String: Int64]
}

/// What the journal holds when the desk begins.
package struct Memory: Sendable {
    package var register: Register
    package var outbox: Ledger
    /// The number of the last event.
    package var lastEvent: Int64
    package var answers: [KeptAnswer]

    package init(
        register: Register, outbox: Ledger = Ledger(), lastEvent: Int64 = 0,
        answers: [KeptAnswer] = []
    ) {
        self.register = register
        self.outbox = outbox
        self.lastEvent = lastEvent
        self.answers = answers
    }
}

/// The clocks that the office reads.
package protocol Timekeeper: Sendable {
    var unixSeconds: Int64 { get }
    /// The district's wall clock.
    var local: Moment { get }
    /// Seconds that only ever grow.
    var uptime: Double { get }
}

/// Where the reply to one sentence goes; any thread may call.
package protocol ReplySink: Sendable {
    func write(_ bytes: [UInt8])
    /// So many of the lines that were ahead are answered by this reply too; before its end.
    func took(_ lines: Int)
    /// The last bytes; called exactly once.
    func end(_ bytes: [UInt8], closing: Bool)
    /// The files sent before the sentence are not needed any more.
    func releaseUploads()
    /// A way to tell the same connection of events between its replies.
    func feed() -> any EventFeed
}

/// Where a connection is told of events; never in the middle of a reply.
package protocol EventFeed: Sendable {
    /// Tells something, unless too much waits for the connection already.
    ///
    /// - Returns: false where nothing was told, since the connection lags behind.
    func push(_ bytes: [UInt8]) -> Bool

    /// The last word, told however much waits.
    func end(_ bytes: [UInt8])
}

/// The work of other rooms that the desk hands on to, and whom it tells.
package struct Staff: Sendable {
    let journal: any Journal
    let clock: any Timekeeper
    /// Freezes announcements, each under its key, at a Unix time, with until when they may leave.
    let render: @Sendable ([(Announcement, key: Int64)], Int64) throws -> [Notice]
    /// Reads files as a planning folder; called off the desk's thread.
    let readFolder: @Sendable ([FolderFile]) -> Intake
    /// What becomes of mails that leave; nil where they reach whom they are for.
    let astray: Astray?
    /// What keeps notices from leaving.
    let hindrance: @Sendable () -> Hindrance?
    /// The subject and the first lines of a mail.
    let excerpt: @Sendable ([UInt8]) -> (subject: String, lines: [String])
    /// Decides what people are told at set times; nil where they are told nothing.
    let occasions: Occasions?
    /// The webhooks that are told of events.
    let webhooks: [WebhookPort]
    /// Who keeps the house; nil where nobody does.
    let upkeep: Upkeep?
    /// Called after notices have been queued, or may leave for another reason.
    let noticesQueued: @Sendable () -> Void
    /// Called at least every few seconds while the desk is alive.
    let heartbeat: @Sendable () -> Void
    /// Calls what gives many replies, which may leave together.
    let together: @Sendable (() -> Void) -> Void
    /// A line for the operator; never with personal data.
    let log: @Sendable (String) -> Void

    package init(
        journal: any Journal, clock: any Timekeeper,
        render: @escaping @Sendable ([(Announcement, key: Int64)], Int64) throws -> [Notice],
        readFolder: @escaping @Sendable ([FolderFile]) -> Intake,
        astray: Astray? = nil, hindrance: @escaping @Sendable () -> Hindrance? = { nil },
        excerpt: @escaping @Sendable ([UInt8]) -> (subject: String, lines: [String]) = { _ in
            ("", [])
        },
        occasions: Occasions? = nil, webhooks: [WebhookPort] = [], upkeep: Upkeep? = nil,
        noticesQueued: @escaping @Sendable () -> Void = {},
        heartbeat: @escaping @Sendable () -> Void = {},
        together: @escaping @Sendable (() -> Void) -> Void = { $0() },
        log: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.journal = journal
        self.clock = clock
        self.render = render
        self.readFolder = readFolder
        self.astray = astray
        self.hindrance = hindrance
        self.excerpt = excerpt
        self.occasions = occasions
        self.webhooks = webhooks
        self.upkeep = upkeep
        self.noticesQueued = noticesQueued
        self.heartbeat = heartbeat
        self.together = together
        self.log = log
    }
}
