import GRDB
package import WorkBasedLearning

/// The notices on their way out, as the sender and people look at them.
extension Store {
    /// Every notice that is open or dead.
    package func ledger() throws -> Ledger {
        try pool.read { try NoticeRows.ledger($0) }
    }

    /// What could leave by a channel at a Unix time, at most so many.
    package func due(
        at now: Int64, limit: Int, channel: String = Notice.mail
    ) throws -> DueNotices {
        try pool.read { try OutboxRows.due(at: now, limit: limit, channel: channel, $0) }
    }

    /// The notices under way under a lease, as they are to be sent, lowest keys first; without
    /// what stands before and after them.
    package func leased(_ lease: Lease) throws -> [Notice] {
        try pool.read { try NoticeRows.leased(lease, $0) }
    }

    /// How many notices have left by a channel in each minute of Unix time since one.
    package func sent(
        since start: Int64, channel: String = Notice.mail
    ) throws -> [Int64: Int] {
        try pool.read { try OutboxRows.sent(since: start, channel: channel, $0) }
    }

    /// When something last left by each of some channels, in Unix seconds.
    package func lastSent(_ channels: [String]) throws -> [String: Int64] {
        try pool.read { database in
            var times: [String: Int64] = [:]
            for channel in channels {
                times[channel] = try OutboxRows.lastSent(channel, database)
            }
            return times
        }
    }

    /// The keys of notices by their message ids; nothing for an id that none has.
    package func keys(of messageIDs: [String]) throws -> [String: Int64] {
        try pool.read { try NoticeRows.keys(of: messageIDs, $0) }
    }

    /// How the outbox is, and the open and dead notices that a query wants.
    package func outbox(_ query: OutboxQuery) throws -> OutboxPage {
        try pool.read { database in
            var page = try OutboxRows.counts(query, database)
            if query.limit > 0 { page.rows = try NoticeRows.rows(query, database) }
            return page
        }
    }

    /// The mails that have not reached whom they were for, lowest keys first.
    package func strayed() throws -> [Strayed] {
        try pool.read { try StrayedRows.all($0) }
    }

    /// A notice with whom it is for and what it says; nil for a key that none has.
    package func notice(_ key: Int64) throws -> NoticeCopy? {
        try pool.read { try NoticeRows.copy(key, $0) }
    }
}
