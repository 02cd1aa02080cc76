import GRDB
package import WorkBasedLearning

/// Events, the record of looks and changes, and kept answers, as they were written.
extension Store {
    /// The number of the last event; 0 where there is none.
    package func lastEvent() throws -> Int64 {
        try pool.read { database in
            try Int64.fetchOne(database, sql: "SELECT coalesce(max(seq), 0) FROM event") ?? 0
        }
    }

    /// Events after a number, the oldest first.
    package func events(after seq: Int64, limit: Int) throws -> [PastEvent] {
        try pool.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT seq, at, kind, subject, webhook FROM event
                    WHERE seq > ? ORDER BY seq LIMIT ?
                    """,
                arguments: [seq, limit]
            ).map { row in
                PastEvent(seq: row[0], at: row[1], kind: row[2], subject: row[3], webhook: row[4])
            }
        }
    }

    /// The number of the last event before a Unix time; 0 where there is none. O(events since).
    package func lastEvent(before time: Int64) throws -> Int64 {
        try pool.read { database in
            try Int64.fetchOne(
                database, sql: "SELECT seq FROM event WHERE at < ? ORDER BY seq DESC LIMIT 1",
                arguments: [time]) ?? 0
        }
    }

    /// Records that a query wants, the newest first.
    package func records(_ query: AuditQuery) throws -> [PastRecord] {
        let marks = query.subjects.map { _ in "?" }.joined(separator: ", ")
        let noun = query.subjects.isEmpty ? "" : "AND subject IN (\(marks))"
        let user = query.user.map { _ in "AND user = ?" } ?? ""
        let arguments: [(any DatabaseValueConvertible)?] =
            [query.since, query.before] + query.subjects
            + (query.user.map { [Int64($0)] } ?? []) + [query.limit]
        return try pool.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT seq, at, user, person, action, verb, noun, subject FROM audit
                    WHERE at >= ? AND seq < ? \(noun) \(user) ORDER BY seq DESC LIMIT ?
                    """, arguments: StatementArguments(arguments)
            ).map(Store.record)
        }
    }

    private static func record(_ row: Row) -> PastRecord {
        let (user, noun): (Int64, String?) = (row[2], row[6])
        return PastRecord(
            seq: row[0], at: row[1],
            record: AuditRecord(
                user: UInt32(truncatingIfNeeded: user), person: row[3],
                action: AuditRecord.Action(rawValue: row[4]) ?? .look, verb: row[5],
                noun: noun.flatMap { Noun(rawValue: $0) }, subject: row[7]))
    }

    /// All answers that are kept, by key.
    package func answers() throws -> [KeptAnswer] {
        try pool.read { database in
            try Row.fetchAll(database, sql: "SELECT key, reply FROM answer").map { row in
                KeptAnswer(key: row[0], reply: row[1])
            }
        }
    }
}
