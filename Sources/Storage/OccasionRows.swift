import GRDB
import WorkBasedLearning

/// What has been told at its set time, in its tables.
enum OccasionRows {
    static func write(_ occasion: Occasion, _ digest: String?, _ database: Database) throws {
        let key: StatementArguments = [
            occasion.kind.rawValue, occasion.day.description, occasion.subject,
        ]
        guard let digest else {
            try database.cachedStatement(
                sql: "DELETE FROM occasion WHERE kind = ? AND day = ? AND subject = ?"
            ).execute(arguments: key)
            return
        }
        try database.cachedStatement(sql: "INSERT OR REPLACE INTO occasion VALUES (?, ?, ?, ?)")
            .execute(arguments: key + [digest])
    }

    static func write(_ clock: OccasionClock, _ database: Database) throws {
        try database.cachedStatement(sql: "INSERT OR REPLACE INTO occasion_clock VALUES (1, ?, ?)")
            .execute(arguments: [clock.until.description, clock.dropped])
    }

    /// Reads all of it into a register.
    static func read(into register: inout Register, _ database: Database) throws {
        for row in try Row.fetchAll(database, sql: "SELECT * FROM occasion") {
            let (kind, day): (String, String) = (row["kind"], row["day"])
            guard let kind = Occasion.Kind(rawValue: kind), let day = Day(day) else {
                throw StoreFault("the table occasion holds a row that cannot be read")
            }
            register.apply(.done(Occasion(kind, on: day, about: row["subject"]), row["digest"]))
        }
        guard let row = try Row.fetchOne(database, sql: "SELECT * FROM occasion_clock") else {
            return
        }
        let until: String = row["until"]
        guard let until = Moment(until) else {
            throw StoreFault("the table occasion_clock holds what is no moment")
        }
        register.apply(.clocked(OccasionClock(until: until, dropped: row["dropped"])))
    }
}
