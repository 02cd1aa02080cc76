import GRDB
package import WorkBasedLearning

/// The notices on their way out, as the sender and people look at them.
extension Store {
    /// Every notice that is open or dead.
    package func ledger() throws -> Ledger {
        try pool.read { try NoticeRows.ledger($0) }
    }

    /// What could leave at a Unix time, at most so many.
    package func due(at now: Int64, limit: Int) throws -> DueNotices {
        try pool.read { try OutboxRows.due(at: now, limit: limit, $0) }
    }

    /// The notices under way under a lease, as they are to be sent, lowest keys first.
    package func leased(_ number: Int64) throws -> [Notice] {
        try pool.read { try NoticeRows.leased(number, $0) }
    }

    /// How many notices have left in each minute of Unix time since one.
    package func sent(since start: Int64) throws -> [Int64: Int] {
        try pool.read { try OutboxRows.sent(since: start, $0) }
    }

    /// How the outbox is, and the open and dead notices that a query wants.
    package func outbox(_ query: OutboxQuery) throws -> OutboxPage {
        try pool.read { database in
            var page = try OutboxRows.counts(at: query.now, database)
            if query.limit > 0 { page.rows = try NoticeRows.rows(query, database) }
            return page
        }
    }

    /// A notice with whom it is for and what it says; nil for a key that none has.
    package func notice(_ key: Int64) throws -> NoticeCopy? {
        try pool.read { try NoticeRows.copy(key, $0) }
    }
}
