import Foundation
import GRDB
import WorkBasedLearning

/// The notices: what is known of each, and apart from it its recipient and bytes.
enum NoticeRows {
    /// Writes the notices of a batch, those that are being composed last.
    static func insert(of batch: Batch, _ database: Database) throws {
        for notice in batch.notices { try insert(notice, at: batch.at, database) }
        for composition in batch.compositions {
            while let notices = try composition.next() {
                for notice in notices { try insert(notice, at: batch.at, database) }
            }
        }
    }

    private static func insert(_ notice: Notice, at: Int64, _ database: Database) throws {
        let matter = notice.matter
        try database.run(
            """
            INSERT INTO notice VALUES
                (?, ?, ?, ?, ?, ?, ?, ?, 'waiting', 1, ?, ?, ?, ?, 0, NULL, NULL, NULL, NULL, ?)
            """
        ) { row in
            row.bind(notice.key)
            row.bind(notice.messageID)
            row.bind(notice.channel)
            row.bind(matter.kind)
            row.bind(notice.audience.rawValue)
            row.bind(matter.subject)
            row.bind(matter.recipient)
            row.bind(matter.ordinal)
            row.bind(at)
            row.bind(notice.notBefore)
            row.bind(notice.notBefore)
            row.bind(notice.until)
            row.bind(notice.isMarked ? 1 : 0)
        }
        let telling = try TellingText.write(notice.before, after: notice.after)
        try database.run("INSERT INTO notice_body VALUES (?, ?, ?, ?, ?)") { row in
            row.bind(notice.key)
            row.bind(notice.recipient)
            row.bind(notice.bytes)
            row.bind(notice.sender)
            row.bind(telling)
        }
    }

    /// The notices under way under a lease whose text has not been erased, lowest keys first;
    /// without what stands before and after them.
    static func leased(_ lease: Lease, _ database: Database) throws -> [Notice] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT key, channel, kind, subject, notice.recipient, ordinal, audience,
                    message_id, sender, address, bytes, not_before, until_at, marked
                FROM notice JOIN notice_body ON notice_body.notice = notice.key
                WHERE key = ? AND lease = ? AND state = 'sending'
                """)
        var notices: [Notice] = []
        for key in lease.keys.sorted() {
            let rows = try Row.fetchCursor(statement, arguments: [key, lease.number])
            while let row = try rows.next() { notices.append(try notice(row)) }
        }
        return notices
    }

    private static func notice(_ row: Row) throws -> Notice {
        var notice = Notice(
            key: row[0], channel: row[1],
            matter: Matter(kind: row[2], subject: row[3], recipient: row[4], ordinal: row[5]),
            audience: try audience(row[6]), messageID: row[7], sender: row[8],
            recipient: row[9], bytes: try row.withUnsafeData(atIndex: 10) { Array($0 ?? Data()) })
        notice.notBefore = row[11]
        notice.until = row[12]
        notice.isMarked = row[13]
        return notice
    }

    static func audience(_ word: String) throws -> Audience {
        guard let audience = Audience(rawValue: word) else {
            throw StoreFault("the table notice holds an unknown audience")
        }
        return audience
    }

    private static func state(_ row: Row) throws -> NoticeState {
        let word: String = row["state"]
        guard let state = NoticeState(rawValue: word) else {
            throw StoreFault("the table notice holds an unknown state")
        }
        return state
    }

    /// What is open or dead; what could be recalled is what was never leased.
    static func ledger(_ database: Database) throws -> Ledger {
        var ledger = Ledger()
        for condition in [OpenNotices.condition, "state = 'dead'"] {
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT key, channel, kind, subject, notice.recipient AS contact, state,
                        not_before, lease, before
                    FROM notice LEFT JOIN notice_body ON notice_body.notice = notice.key
                    WHERE \(condition) ORDER BY key
                    """)
            while let row = try rows.next() {
                let (state, lease): (NoticeState, Int64?) = (try state(row), row["lease"])
                let isUnsent = state == .waiting && lease == nil
                let matter = Matter(
                    kind: row["kind"], subject: row["subject"], recipient: row["contact"])
                let tellings = try TellingText.read(row["before"])
                ledger.add(
                    row["key"],
                    Ledger.Entry(
                        state: state, notBefore: row["not_before"],
                        before: isUnsent ? tellings : nil, matters: tellings.map(\.matter),
                        channel: row["channel"], isReport: Event.reports.contains(matter.kind),
                        about: matter))
            }
        }
        for row in try Row.fetchAll(database, sql: "SELECT name, held, disabled FROM channel") {
            ledger.hold(row["held"], channel: row["name"])
            ledger.disable(row["disabled"], channel: row["name"])
        }
        return ledger
    }

    static func isHeld(_ channel: String, _ database: Database) throws -> Bool {
        try Bool.fetchOne(
            database, sql: "SELECT held OR disabled FROM channel WHERE name = ?",
            arguments: [channel]) ?? false
    }

    /// The keys of notices by their message ids; nothing for an id that none has.
    static func keys(of messageIDs: [String], _ database: Database) throws -> [String: Int64] {
        var keys: [String: Int64] = [:]
        let statement = try database.cachedStatement(
            sql: "SELECT key FROM notice WHERE message_id = ?")
        for id in messageIDs {
            keys[id] = try Int64.fetchOne(statement, arguments: [id])
        }
        return keys
    }

    private static let columns =
        "key, channel, kind, audience, state, attempts, next_at, sent_at, error, astray"

    /// The open and dead notices that a query wants, lowest keys first.
    static func rows(_ query: OutboxQuery, _ database: Database) throws -> [NoticeRow] {
        let open = try rows(OpenNotices.condition, query, database)
        let dead = try rows("state = 'dead'", query, database)
        return Array((open + dead).sorted { $0.key < $1.key }.prefix(query.limit))
    }

    private static func rows(
        _ condition: String, _ query: OutboxQuery, _ database: Database
    ) throws -> [NoticeRow] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT \(columns) FROM notice
                WHERE \(condition) AND key > ? AND channel = coalesce(?, channel)
                ORDER BY key LIMIT ?
                """, arguments: [query.after, query.channel, query.limit]
        ).map(line)
    }

    private static func line(_ row: Row) throws -> NoticeRow {
        let (next, sent): (Int64, Int64?) = (row["next_at"], row["sent_at"])
        let astray: String? = row["astray"]
        return NoticeRow(
            key: row["key"], channel: row["channel"], kind: row["kind"],
            audience: try audience(row["audience"]), state: try state(row),
            attempts: row["attempts"], at: sent ?? next, error: row["error"],
            astray: try astray.map(StrayedRows.word))
    }

    static func copy(_ key: Int64, _ database: Database) throws -> NoticeCopy? {
        guard
            let row = try Row.fetchOne(
                database,
                sql: """
                    SELECT \(columns), address, bytes FROM notice
                    LEFT JOIN notice_body ON notice_body.notice = notice.key WHERE key = ?
                    """, arguments: [key])
        else { return nil }
        let bytes: Data? = row["bytes"]
        return NoticeCopy(
            row: try line(row), recipient: row["address"], bytes: bytes.map(Array.init))
    }
}
