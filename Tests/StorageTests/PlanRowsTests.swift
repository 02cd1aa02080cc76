import Testing
import WorkBasedLearning

@testable import Storage

@Suite("Plans in their tables")
struct PlanRowsTests {
    let disk: Disk

    init() throws { disk = try Disk() }

    private func commit(_ changes: [Change], to store: Store) throws -> Register {
        try store.commit(Register().batch(changes))
        return try store.load()
    }

    @Test("A draft comes back with all of it, and can be dropped")
    func draft() throws {
        let store = try disk.open()
        let plan = makePlan(seed: .max)
        #expect(try commit([.draft(plan)], to: store).draft == plan)
        #expect(try store.load().published == nil)
        let other = makePlan(seed: 1, requests: ["R3"])
        #expect(try commit([.draft(other)], to: store).draft == other)
        #expect(try commit([.draft(nil)], to: store).draft == nil)
        #expect(try disk.rows("SELECT * FROM placement").isEmpty)
        #expect(try disk.rows("SELECT * FROM session").isEmpty)
    }

    @Test("A published plan comes back, and the draft is gone")
    func published() throws {
        let store = try disk.open()
        let (first, second) = (makePlan(), makePlan(requests: ["R2", "R5"]))
        let once = try commit([.draft(first), .published(first)], to: store)
        #expect(once.published == first)
        #expect(once.draft == nil)
        let both = try commit([.draft(second)], to: store)
        #expect(both.draft == second)
        #expect(both.published == first)
        #expect(try commit([.published(second)], to: store).published == second)
    }

    @Test("A plan that was taken in has no moment; an empty plan is a plan")
    func bare() throws {
        let store = try disk.open()
        let plan = Plan(
            placements: [], sessions: [], revision: 0, asOf: nil, seed: 1 << 63, points: .max)
        #expect(try commit([.published(plan)], to: store).published == plan)
    }

    @Test("A proof goes with its plan, and with the draft when that is published")
    func proof() throws {
        let store = try disk.open()
        let plan = makePlan(proof: makeProof())
        #expect(try commit([.draft(plan)], to: store).draft == plan)
        let once = try commit([.published(plan)], to: store)
        #expect(once.published == plan)
        #expect(once.draft == nil)
        let bare = makePlan(proof: Proof(bound: 7, cases: [Proof.Case(name: "", entries: [])]))
        #expect(try commit([.draft(bare)], to: store).draft == bare)
        #expect(try store.load().published == plan)
        #expect(try commit([.draft(makePlan())], to: store).draft?.proof == nil)
        #expect(try disk.texts("SELECT state FROM proof") == ["published"])
    }

    @Test("Prices that cannot be read are a fault")
    func unreadableProof() throws {
        let store = try disk.open()
        _ = try commit([.draft(makePlan(proof: makeProof()))], to: store)
        try disk.execute("UPDATE proof SET prices = CAST('x' AS BLOB)")
        let fault = #expect(throws: StoreFault.self) { try store.load() }
        #expect(fault?.description == "the prices of a plan hold a line that cannot be read")
    }

    @Test("A plan with one request twice is refused whole")
    func twice() throws {
        let store = try disk.open()
        let plan = makePlan(requests: ["R1", "R1"])
        #expect(throws: (any Error).self) { try commit([.draft(plan)], to: store) }
        #expect(try store.load().draft == nil)
    }

    @Test("A session that cannot be read is a fault")
    func unreadable() throws {
        let store = try disk.open()
        _ = try commit([.draft(makePlan())], to: store)
        try disk.execute("UPDATE session SET start = '2027-00-00T09:00'")
        let fault = #expect(throws: StoreFault.self) { try store.load() }
        #expect(fault?.description.contains("session") == true)
    }
}
