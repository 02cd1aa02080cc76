import Testing
import WorkBasedLearning

@testable import Storage

@Suite("Plans come to carry a proof")
struct ProofOfPlansTests {
    private let disk: Disk

    init() throws { disk = try Disk() }

    /// A database as the release before left it, with these rows.
    private func makeOlder(_ statements: [String]) throws {
        try disk.makeOlder(steps: 1, statements.joined(separator: ";"))
    }

    @Test("A plan of the first schema is kept whole, and has no proof")
    func kept() throws {
        try makeOlder([
            "INSERT INTO plan VALUES ('draft', 12, '2027-02-01T08:00', 7, -3)",
            "INSERT INTO placement VALUES ('draft', 'R1', 'O1', 'walk', 'T1')",
            """
            INSERT INTO session
            VALUES ('draft', 'G1', 'K1', '2027-02-16T09:00', '2027-02-16T09:40', 'onsite')
            """,
            "INSERT INTO plan VALUES ('published', 3, NULL, 0, 1000)",
        ])
        let register = try disk.open().load()
        let draft = Plan(
            placements: [Placement(request: "R1", slot: "O1", out: .walk, back: .run("T1"))],
            sessions: [
                Session(
                    request: "G1", speaker: "K1", start: moment("2027-02-16T09:00"),
                    end: moment("2027-02-16T09:40"), mode: .onsite)
            ], revision: 12, asOf: moment("2027-02-01T08:00"), seed: 7, points: -3)
        #expect(register.draft == draft)
        #expect(register.draft?.proof == nil)
        #expect(register.published?.points == 1000)
        #expect(register.published?.proof == nil)
        #expect(
            try disk.texts("SELECT identifier FROM grdb_migrations ORDER BY rowid")
                == allMigrations.map(\.name))
    }

    @Test("What is migrated takes a plan with its proof")
    func taken() throws {
        try makeOlder(["INSERT INTO plan VALUES ('draft', 1, NULL, 7, 10)"])
        let store = try disk.open()
        let plan = makePlan(proof: makeProof())
        try store.commit(Register().batch([.draft(plan)]))
        #expect(try store.load().draft == plan)
    }

    @Test("A proof goes with its plan")
    func cascade() throws {
        let store = try disk.open()
        try store.commit(Register().batch([.draft(makePlan(proof: makeProof()))]))
        #expect(try disk.texts("SELECT state FROM proof") == ["draft"])
        try store.commit(Register().batch([.draft(nil)]))
        #expect(try disk.texts("SELECT state FROM proof") == [])
    }
}
