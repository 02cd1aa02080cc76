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
        try database.cachedStatement(
            sql: """
                INSERT INTO notice VALUES
                    (?, ?, ?, ?, ?, ?, ?, ?, 'waiting', ?, ?, ?, ?, 0, NULL, NULL, NULL, NULL, ?)
                """
        ).execute(arguments: [
            notice.key, notice.messageID, notice.channel, matter.kind, notice.audience.rawValue,
            matter.subject, matter.recipient, matter.ordinal, at, notice.notBefore,
            notice.notBefore, notice.until, notice.isMarked,
        ])
        try database.cachedStatement(sql: "INSERT INTO notice_body VALUES (?, ?, ?, ?, ?)").execute(
            arguments: [
                notice.key, notice.recipient, Data(notice.bytes), notice.sender,
                try TellingText.write(notice.before, after: notice.after),
            ])
    }

    /// The notices under way under a lease whose text has not been erased, lowest keys first;
    /// without what stands before and after them.
    static func leased(_ number: Int64, _ database: Database) throws -> [Notice] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT key, channel, kind, subject, notice.recipient AS contact, ordinal,
                    audience, message_id, sender, address, bytes, not_before, until_at, marked
                FROM notice JOIN notice_body ON notice_body.notice = notice.key
                WHERE lease = ? AND state = 'sending' ORDER BY key
                """, arguments: [number]
        ).map(notice)
    }

    private static func notice(_ row: Row) throws -> Notice {
        let bytes: Data = row["bytes"]
        var notice = Notice(
            key: row["key"], channel: row["channel"],
            matter: Matter(
                kind: row["kind"], subject: row["subject"], recipient: row["contact"],
                ordinal: row["ordinal"]), audience: try audience(row),
            messageID: row["message_id"], sender: row["sender"], recipient: row["address"],
            bytes: Array(bytes))
        notice.notBefore = row["not_before"]
        notice.until = row["until_at"]
        notice.isMarked = row["marked"]
        return notice
    }

    static func audience(_ row: Row) throws -> Audience {
        let word: String = row["audience"]
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
        for condition in [Outbox.open, "state = 'dead'"] {
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
        let open = try rows(Outbox.open, query, database)
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
            audience: try audience(row), state: try state(row),
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
