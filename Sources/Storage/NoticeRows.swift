import Foundation
import GRDB
import WorkBasedLearning

/// The outbox: what is known of each notice, and apart from it its recipient and bytes.
enum NoticeRows {
    static func insert(_ notice: Notice, at: Int64, _ database: Database) throws {
        let matter = notice.matter
        try database.cachedStatement(
            sql: "INSERT INTO notice VALUES (?, ?, ?, ?, ?, ?, ?, 'due', ?, NULL)"
        ).execute(arguments: [
            notice.key, notice.messageID, matter.kind, notice.audience.rawValue, matter.subject,
            matter.recipient, matter.ordinal, at,
        ])
        try database.cachedStatement(sql: "INSERT INTO notice_body VALUES (?, ?, ?, ?)").execute(
            arguments: [notice.key, notice.recipient, Data(notice.bytes), notice.sender])
    }

    static func markSent(_ key: Int64, at: Int64, _ database: Database) throws {
        try database.cachedStatement(
            sql: "UPDATE notice SET state = 'sent', sent_at = ? WHERE key = ? AND state = 'due'"
        ).execute(arguments: [at, key])
    }

    static func dueCount(_ database: Database) throws -> Int {
        try Int.fetchOne(database, sql: "SELECT count(*) FROM notice WHERE state = 'due'") ?? 0
    }

    static func due(limit: Int, _ database: Database) throws -> [Notice] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT * FROM notice JOIN notice_body ON notice_body.notice = notice.key
                WHERE state = 'due' ORDER BY key LIMIT ?
                """, arguments: [limit]
        ).map { row in
            let (audience, bytes): (String, Data) = (row["audience"], row["bytes"])
            guard let audience = Audience(rawValue: audience) else {
                throw StoreFault("the table notice holds an unknown audience")
            }
            return Notice(
                key: row["key"],
                matter: Matter(
                    kind: row["kind"], subject: row["subject"], recipient: row["recipient"],
                    ordinal: row["ordinal"]), audience: audience, messageID: row["message_id"],
                sender: row["sender"], recipient: row["address"], bytes: Array(bytes))
        }
    }
}
