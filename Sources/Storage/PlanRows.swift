import Foundation
import GRDB
import WorkBasedLearning

/// The draft and the published plan in their tables.
enum PlanRows {
    enum State: String {
        case draft
        case published
    }

    static func replace(_ state: State, with plan: Plan?, _ database: Database) throws {
        try database.execute(sql: "DELETE FROM plan WHERE state = ?", arguments: [state.rawValue])
        guard let plan else { return }
        try database.execute(
            sql: "INSERT INTO plan VALUES (?, ?, ?, ?, ?)",
            arguments: [
                state.rawValue, plan.revision, plan.asOf?.description,
                Int64(bitPattern: plan.seed), plan.points,
            ])
        if let proof = plan.proof {
            try database.execute(
                sql: "INSERT INTO proof (state, bound, prices) VALUES (?, ?, ?)",
                arguments: [state.rawValue, proof.bound, ProofText.write(proof)])
        }
        let placement = try database.cachedStatement(
            sql: "INSERT INTO placement VALUES (?, ?, ?, ?, ?)")
        for row in plan.placements {
            try placement.execute(arguments: [
                state.rawValue, row.request, row.slot, row.out.description, row.back.description,
            ])
        }
        let session = try database.cachedStatement(
            sql: "INSERT INTO session VALUES (?, ?, ?, ?, ?, ?)")
        for row in plan.sessions {
            try session.execute(arguments: [
                state.rawValue, row.request, row.speaker, row.start.description,
                row.end.description, row.mode.rawValue,
            ])
        }
    }

    static func read(_ state: State, _ database: Database) throws -> Plan? {
        guard
            let plan = try Row.fetchOne(
                database, sql: "SELECT * FROM plan WHERE state = ?", arguments: [state.rawValue])
        else { return nil }
        let asOf: String? = plan["as_of"]
        let seed: Int64 = plan["seed"]
        return Plan(
            placements: try placements(state, database), sessions: try sessions(state, database),
            revision: plan["revision"], asOf: asOf.flatMap { Moment($0) },
            seed: UInt64(bitPattern: seed), points: plan["points"],
            proof: try proof(state, database))
    }

    private static func proof(_ state: State, _ database: Database) throws -> Proof? {
        let row = try Row.fetchOne(
            database, sql: "SELECT bound, prices FROM proof WHERE state = ?",
            arguments: [state.rawValue])
        return try row.map { try ProofText.read($0["prices"], bound: $0["bound"]) }
    }

    private static func placements(_ state: State, _ database: Database) throws -> [Placement] {
        try Row.fetchAll(
            database, sql: "SELECT * FROM placement WHERE state = ?", arguments: [state.rawValue]
        ).map { row in
            let (out, back): (String, String) = (row["out"], row["back"])
            return Placement(
                request: row["request"], slot: row["slot"], out: Leg(out), back: Leg(back))
        }
    }

    private static func sessions(_ state: State, _ database: Database) throws -> [Session] {
        try Row.fetchAll(
            database, sql: "SELECT * FROM session WHERE state = ?", arguments: [state.rawValue]
        ).map { row in
            let (start, end, mode): (String, String, String) = (
                row["start"], row["end"], row["mode"]
            )
            guard let start = Moment(start), let end = Moment(end), let mode = Mode(rawValue: mode)
            else { throw StoreFault("the table session holds a row that cannot be read") }
            return Session(
                request: row["request"], speaker: row["speaker"], start: start, end: end,
                mode: mode)
        }
    }
}
