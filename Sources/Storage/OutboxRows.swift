import GRDB
import WorkBasedLearning

/// The steps of the outbox on disk: a row moves only from a state from which it may.
enum OutboxRows {
    static func write(_ step: OutboxStep, at now: Int64, _ database: Database) throws {
        switch step {
        case .lease(let keys, let number):
            for key in keys {
                try database.run(
                    """
                    UPDATE notice SET state = 'sending', lease = ?
                    WHERE key = ? AND state IN ('waiting', 'failed')
                    """, number, key)
            }
        case .settle(let key, let fate): try settle(key, fate, at: now, database)
        case .withdraw(let keys):
            for key in keys {
                try database.run(
                    """
                    UPDATE notice SET state = 'withdrawn', open = 0
                    WHERE key = ? AND state IN ('waiting', 'failed', 'dead')
                    """, key)
            }
        case .retry(let keys):
            for key in keys {
                try database.run(
                    """
                    UPDATE notice SET state = 'failed', open = 1, next_at = ?
                    WHERE key = ? AND state IN ('failed', 'dead')
                    """, now, key)
            }
        case .hold(let isHeld, let channel): try set("held", isHeld, of: channel, database)
        case .disable(let isDisabled, let channel):
            try set("disabled", isDisabled, of: channel, database)
        case .resend(let keys, _, _): try resend(keys, at: now, database)
        case .again(let keys, let notBefore): try again(keys, notBefore, database)
        case .astray(let keys, let astray): try mark(keys, astray, database)
        }
    }

    private static func set(
        _ column: String, _ flag: Bool, of channel: String, _ database: Database
    ) throws {
        try database.run(
            """
            INSERT INTO channel (name, \(column)) VALUES (?, ?)
            ON CONFLICT (name) DO UPDATE SET \(column) = excluded.\(column)
            """
        ) {
            $0.bind(channel)
            $0.bind(flag ? 1 : 0)
        }
    }

    private static func mark(_ keys: [Int64], _ astray: Astray?, _ database: Database) throws {
        for key in keys {
            try database.run(
                """
                UPDATE notice SET astray = ? WHERE key = ? AND state IN ('sent', 'withdrawn')
                """
            ) {
                $0.bind(astray?.rawValue)
                $0.bind(key)
            }
        }
    }

    private static func resend(
        _ keys: [Int64], at now: Int64, _ database: Database
    ) throws {
        for key in keys {
            try database.run(
                """
                UPDATE notice SET state = 'waiting', open = 1, next_at = ?, attempts = 0,
                    error = NULL, sent_at = NULL
                WHERE key = ? AND state <> 'sending'
                """, now, key)
        }
    }

    private static func again(
        _ keys: [Int64], _ notBefore: Int64, _ database: Database
    ) throws {
        for key in keys {
            try database.run(
                """
                UPDATE notice SET state = 'waiting', open = 1, next_at = ?, not_before = ?,
                    attempts = 0, lease = NULL, error = NULL, sent_at = NULL, astray = NULL
                WHERE key = ? AND state IN ('sent', 'withdrawn')
                """, notBefore, notBefore, key)
        }
    }

    private static func settle(
        _ key: Int64, _ fate: Fate, at now: Int64, _ database: Database
    ) throws {
        switch fate {
        case .sent:
            try database.run(
                """
                UPDATE notice SET state = 'sent', open = 0, sent_at = ?, attempts = attempts + 1,
                    error = NULL, astray = CASE WHEN marked THEN 'redirected' END
                WHERE key = ? AND state = 'sending'
                """, now, key)
        case .failed(let nextAt, let error):
            try database.run(
                """
                UPDATE notice SET state = 'failed', next_at = ?, attempts = attempts + 1, error = ?
                WHERE key = ? AND state = 'sending'
                """
            ) {
                $0.bind(nextAt)
                $0.bind(error)
                $0.bind(key)
            }
        case .returned(let state, let error):
            try database.run(
                "UPDATE notice SET state = ?, error = ? WHERE key = ? AND state = 'sending'"
            ) {
                $0.bind(state.rawValue)
                $0.bind(error)
                $0.bind(key)
            }
        case .dead(let error), .closed(let error):
            try database.run(
                """
                UPDATE notice SET state = 'dead', open = 0, attempts = attempts + 1, error = ?
                WHERE key = ? AND state = 'sending'
                """
            ) {
                $0.bind(error)
                $0.bind(key)
            }
        }
    }

    /// What was under way when the daemon ended is due: it may have left, or not.
    static func recover(_ database: Database) throws {
        try database.execute(
            sql: """
                UPDATE notice SET state = 'failed', error = 'own: the daemon ended meanwhile'
                WHERE \(OpenNotices.condition) AND state = 'sending'
                """)
    }

    /// What could leave by a channel at a Unix time, one notice of each recipient at most: the
    /// first that is open. O(open notices of the channel) at worst, whatever has been sent.
    static func due(
        at now: Int64, limit: Int, channel: String, _ database: Database
    ) throws -> DueNotices {
        var due = DueNotices()
        due.isHeld = try NoticeRows.isHeld(channel, database)
        due.expired = try Int64.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT key FROM notice
                    WHERE \(OpenNotices.condition) AND until_at IS NOT NULL AND state <> 'sending'
                        AND channel = ? AND until_at <= ? ORDER BY key
                    """), arguments: [channel, now])
        if limit > 0, !due.isHeld {
            due.picks = try Row.fetchAll(
                database.cachedStatement(sql: picks), arguments: [channel, now, now, limit]
            ).map { DueNotices.Pick(key: $0[0], attempts: $0[1]) }
        }
        let nexts = try [next, nextEnd].compactMap {
            try Int64.fetchOne(database.cachedStatement(sql: $0), arguments: [channel, now])
        }
        due.nextAt = nexts.min()
        return due
    }

    private static let picks = """
        SELECT key, attempts FROM notice AS mine INDEXED BY notice_channel
        WHERE \(OpenNotices.condition) AND channel = ? AND state <> 'sending' AND next_at <= ?
            AND (until_at IS NULL OR until_at > ?)
            AND NOT EXISTS (
                SELECT 1 FROM notice AS earlier INDEXED BY notice_recipient
                WHERE earlier.\(OpenNotices.condition) AND earlier.channel = mine.channel
                    AND earlier.recipient = mine.recipient AND earlier.ordinal = mine.ordinal
                    AND earlier.key < mine.key)
        ORDER BY key LIMIT ?
        """
    private static let next = """
        SELECT min(next_at) FROM notice
        WHERE \(OpenNotices.condition) AND channel = ? AND state <> 'sending' AND next_at > ?
        """
    private static let nextEnd = """
        SELECT min(until_at) FROM notice
        WHERE \(OpenNotices.condition) AND until_at IS NOT NULL AND channel = ?
            AND state <> 'sending' AND until_at > ?
        """

    /// How many notices of a channel, or of all, are in each state, and how many of them wait for
    /// nothing but their turn.
    static func counts(_ query: OutboxQuery, _ database: Database) throws -> OutboxPage {
        var page = OutboxPage()
        for state in NoticeState.allCases {
            let condition = state.isOpen ? "\(OpenNotices.condition) AND" : ""
            page.counts[state] = try Int.fetchOne(
                database,
                sql: """
                    SELECT count(*) FROM notice
                    WHERE \(condition) state = '\(state.rawValue)'
                        AND channel = coalesce(?, channel)
                    """, arguments: [query.channel])
        }
        if query.channel == nil || query.channel == Notice.mail {
            page.astray = try StrayedRows.counts(database)
        }
        page.due =
            try Int.fetchOne(
                database,
                sql: """
                    SELECT count(*) FROM notice
                    WHERE \(OpenNotices.condition) AND state <> 'sending' AND next_at <= ?
                        AND channel = coalesce(?, channel)
                    """, arguments: [query.now, query.channel]) ?? 0
        return page
    }

    /// How many notices have left by a channel in each minute since a Unix time.
    static func sent(
        since start: Int64, channel: String, _ database: Database
    ) throws -> [Int64: Int] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT sent_at / 60, count(*) FROM notice
                WHERE state = 'sent' AND channel = ? AND sent_at >= ? GROUP BY 1
                """, arguments: [channel, start])
        return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) })
    }

    /// When something last left by a channel, in Unix seconds; nil for never.
    static func lastSent(_ channel: String, _ database: Database) throws -> Int64? {
        try Int64.fetchOne(
            database,
            sql: "SELECT max(sent_at) FROM notice WHERE state = 'sent' AND channel = ?",
            arguments: [channel])
    }
}
