import GRDB

/// Plans carry the proof of how good they are, as one text that goes with its plan.
struct ProofOfPlans: Migration {
    let name = "0002-proof"

    func migrate(_ database: Database) throws {
        try database.execute(sql: "ALTER TABLE plan ADD COLUMN bound INTEGER")
        try database.execute(sql: "ALTER TABLE plan ADD COLUMN prices BLOB")
    }
}
