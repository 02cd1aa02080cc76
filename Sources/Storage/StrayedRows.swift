import GRDB
import WorkBasedLearning

/// The mails that have not reached whom they were for.
enum StrayedRows {
    /// All of them, lowest keys first. O(n log n) in them.
    static func all(_ database: Database) throws -> [Strayed] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT key, kind, subject, notice.recipient AS contact, ordinal, audience, astray,
                    marked, created_at, until_at, address, before
                FROM notice LEFT JOIN notice_body ON notice_body.notice = notice.key
                WHERE astray IS NOT NULL ORDER BY key
                """
        ).map(strayed)
    }

    /// How many there are by why.
    static func counts(_ database: Database) throws -> [Astray: Int] {
        let rows = try Row.fetchAll(
            database,
            sql: "SELECT astray, count(*) FROM notice WHERE astray IS NOT NULL GROUP BY astray")
        return Dictionary(uniqueKeysWithValues: try rows.map { (try word($0[0]), $0[1]) })
    }

    private static func strayed(_ row: Row) throws -> Strayed {
        Strayed(
            key: row["key"],
            matter: Matter(
                kind: row["kind"], subject: row["subject"], recipient: row["contact"],
                ordinal: row["ordinal"]),
            audience: try NoticeRows.audience(row["audience"]), astray: try word(row["astray"]),
            isMarked: row["marked"], madeAt: row["created_at"], until: row["until_at"],
            address: row["address"], turns: try TellingText.turns(row["before"]))
    }

    static func word(_ text: String) throws -> Astray {
        guard let astray = Astray(rawValue: text) else {
            throw StoreFault("the table notice holds a mail that strayed in an unknown way")
        }
        return astray
    }
}
