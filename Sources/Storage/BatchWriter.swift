import GRDB
import WorkBasedLearning

/// Writes the parts of a batch.
enum BatchWriter {
    static func write(_ change: Change, _ database: Database) throws {
        switch change {
        case .fact(let fact): try write(fact, database)
        case .draft(let plan): try PlanRows.replace(.draft, with: plan, database)
        case .published(let plan):
            try PlanRows.replace(.draft, with: nil, database)
            try PlanRows.replace(.published, with: plan, database)
        case .told(let matter, let told): try write(matter, told, database)
        case .answered(let answer): try write(answer, database)
        case .done(let occasion, let digest):
            try OccasionRows.write(occasion, digest, database)
        case .clocked(let clock): try OccasionRows.write(clock, database)
        }
    }

    private static func write(_ fact: some FactChange, _ database: Database) throws {
        func write<Change: FactChange>(_ fact: Change) throws {
            try FactRows<Change.Row>.write(fact.rows, key: fact.key, database)
        }
        try write(fact)
    }

    private static func write(_ matter: Matter, _ told: Told?, _ database: Database) throws {
        guard let told else {
            try database.cachedStatement(
                sql: """
                    DELETE FROM told
                    WHERE kind = ? AND subject = ? AND recipient = ? AND ordinal = ?
                    """
            ).execute(arguments: [matter.kind, matter.subject, matter.recipient, matter.ordinal])
            return
        }
        try database.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO told
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            matter.kind, matter.subject, matter.recipient, matter.ordinal, told.digest,
            told.address, told.language.rawValue, told.gist, told.root, told.round,
            told.sequence, told.start?.description, told.end?.description, told.place,
            told.at?.description,
        ])
    }

    /// One answer at most for each contact about each subject, whatever the round.
    private static func write(_ answer: AskAnswer, _ database: Database) throws {
        let ask = answer.ask
        try database.cachedStatement(sql: "DELETE FROM ask WHERE subject = ? AND contact = ?")
            .execute(arguments: [ask.subject, ask.contact])
        if answer.state == .asked { return }
        try database.cachedStatement(
            sql: """
                INSERT INTO ask (subject, contact, round, state, reason) VALUES (?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            ask.subject, ask.contact, ask.round, answer.state.rawValue, answer.reason,
        ])
    }

    static func writeHistory(_ batch: Batch, _ database: Database) throws {
        let event = try database.cachedStatement(
            sql: "INSERT INTO event (seq, at, kind, subject, webhook) VALUES (?, ?, ?, ?, ?)")
        for (number, entry) in batch.events.enumerated() {
            try event.execute(arguments: [
                batch.firstEvent + Int64(number), batch.at, entry.kind, entry.subject,
                entry.webhook,
            ])
        }
        let record = try database.cachedStatement(
            sql: """
                INSERT INTO audit (at, user, person, action, verb, noun, subject)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """)
        for entry in batch.records {
            try record.execute(arguments: [
                batch.at, Int64(entry.user), entry.person, entry.action.rawValue, entry.verb,
                entry.noun?.rawValue, entry.subject,
            ])
        }
    }

    /// Keeps answers, and lets go of those that are older than a month.
    static func writeAnswers(_ batch: Batch, _ database: Database) throws {
        if batch.answers.isEmpty { return }
        let answer = try database.cachedStatement(
            sql: "INSERT OR REPLACE INTO answer (key, at, reply) VALUES (?, ?, ?)")
        for kept in batch.answers {
            try answer.execute(arguments: [kept.key, batch.at, kept.reply])
        }
        try database.cachedStatement(sql: "DELETE FROM answer WHERE at < ?").execute(
            arguments: [batch.at - BatchWriter.secondsKept])
    }

    private static let secondsKept: Int64 = 31 * 86_400
}
