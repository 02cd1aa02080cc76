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
            try database.run(
                """
                DELETE FROM told
                WHERE kind = ? AND subject = ? AND recipient = ? AND ordinal = ?
                """
            ) { $0.bind(matter) }
            return
        }
        try database.run(
            """
            INSERT OR REPLACE INTO told VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        ) { row in
            row.bind(matter)
            row.bind(told.digest)
            row.bind(told.address)
            row.bind(told.language.rawValue)
            row.bind(told.gist)
            row.bind(told.root)
            row.bind(told.round)
            row.bind(told.sequence)
            row.bind(told.start?.description)
            row.bind(told.end?.description)
            row.bind(told.place)
            row.bind(told.at?.description)
        }
    }

    /// One answer at most for each contact about each subject, whatever the round.
    private static func write(_ answer: AskAnswer, _ database: Database) throws {
        let ask = answer.ask
        try database.run("DELETE FROM ask WHERE subject = ? AND contact = ?") { row in
            row.bind(ask.subject)
            row.bind(ask.contact)
        }
        if answer.state == .asked { return }
        try database.run(
            "INSERT INTO ask (subject, contact, round, state, reason) VALUES (?, ?, ?, ?, ?)"
        ) { row in
            row.bind(ask.subject)
            row.bind(ask.contact)
            row.bind(ask.round)
            row.bind(answer.state.rawValue)
            row.bind(answer.reason)
        }
    }

    static func writeHistory(_ batch: Batch, _ database: Database) throws {
        for (number, entry) in batch.events.enumerated() {
            try database.run(
                "INSERT INTO event (seq, at, kind, subject, webhook) VALUES (?, ?, ?, ?, ?)"
            ) { row in
                row.bind(batch.firstEvent + Int64(number))
                row.bind(batch.at)
                row.bind(entry.kind)
                row.bind(entry.subject)
                row.bind(entry.webhook)
            }
        }
        for entry in batch.records {
            try database.run(
                """
                INSERT INTO audit (at, user, person, action, verb, noun, subject)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """
            ) { row in
                row.bind(batch.at)
                row.bind(Int64(entry.user))
                row.bind(entry.person)
                row.bind(entry.action.rawValue)
                row.bind(entry.verb)
                row.bind(entry.noun?.rawValue)
                row.bind(entry.subject)
            }
        }
    }

    /// Keeps answers, and lets go of those that are older than a month.
    static func writeAnswers(_ batch: Batch, _ database: Database) throws {
        if batch.answers.isEmpty { return }
        for kept in batch.answers {
            try database.run("INSERT OR REPLACE INTO answer (key, at, reply) VALUES (?, ?, ?)") {
                $0.bind(kept.key)
                $0.bind(batch.at)
                $0.bind(kept.reply)
            }
        }
        try database.run("DELETE FROM answer WHERE at < ?", batch.at - BatchWriter.secondsKept)
    }

    private static let secondsKept: Int64 = 31 * 86_400
}

extension Parameters {
    /// The four columns of what can be told.
    fileprivate mutating func bind(_ matter: Matter) {
        bind(matter.kind)
        bind(matter.subject)
        bind(matter.recipient)
        bind(matter.ordinal)
    }
}
