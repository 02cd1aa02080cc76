import GRDB
import WorkBasedLearning

/// Reads the whole register.
enum RegisterReader {
    static func read(_ database: Database) throws -> Register {
        var register = Register()
        for noun in Noun.allCases { try read(noun.rowType, into: &register, database) }
        register.draft = try PlanRows.read(.draft, database)
        register.published = try PlanRows.read(.published, database)
        try readTold(into: &register, database)
        try readAnswers(into: &register, database)
        try OccasionRows.read(into: &register, database)
        if let meta = try Row.fetchOne(database, sql: "SELECT revision, next_key FROM meta") {
            register.revision = meta["revision"]
            register.nextKey = max(register.nextKey, meta["next_key"])
        }
        return register
    }

    private static func read<Record: SheetRow>(
        _: Record.Type, into register: inout Register, _ database: Database
    ) throws {
        try FactRows<Record>.read(into: &register, database)
    }

    private static func moment(_ text: String?) -> Moment? { text.flatMap { Moment($0) } }

    private static func readTold(into register: inout Register, _ database: Database) throws {
        for row in try Row.fetchAll(database, sql: "SELECT * FROM told") {
            let language: String = row["language"]
            let matter = Matter(
                kind: row["kind"], subject: row["subject"], recipient: row["recipient"],
                ordinal: row["ordinal"])
            let told = Told(
                digest: row["digest"], address: row["address"],
                language: Language(rawValue: language) ?? .english, gist: row["gist"],
                root: row["root"], round: row["round"], sequence: row["sequence"],
                start: moment(row["start"]), end: moment(row["end"]), place: row["place"],
                at: moment(row["at"]))
            register.apply(.told(matter, told))
        }
    }

    private static func readAnswers(into register: inout Register, _ database: Database) throws {
        for row in try Row.fetchAll(database, sql: "SELECT * FROM ask") {
            let state: String = row["state"]
            guard let state = AskState(rawValue: state) else {
                throw StoreFault("the table ask holds the unknown state \(state)")
            }
            let ask = Ask(subject: row["subject"], contact: row["contact"], round: row["round"])
            register.apply(
                .answered(AskAnswer(ask: ask, state: state, reason: row["reason"])))
        }
    }
}
