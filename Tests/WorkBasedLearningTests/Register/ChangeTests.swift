import Testing

@testable import WorkBasedLearning

@Suite("Changes")
struct ChangeTests {
    private func plan(_ request: String) -> Plan {
        let placement = Placement(request: request, slot: "O1", out: .walk, back: .walk)
        return Plan(
            placements: [placement], sessions: [], revision: 1, asOf: nil, seed: 1, points: 0)
    }

    @Test("A known owner keeps its key, a new one gets a key that nothing had")
    func keys() throws {
        var county = try County.make()
        let key = try #require(county.key(.school, "H1"))
        let next = county.nextKey
        let known = county.fact(owner: "H1", rows: [School]())
        let new = county.fact(owner: "H9", rows: [School()])
        #expect(county.nextKey == next + 1)
        county.apply(known)
        county.apply(new)
        #expect(county.key(.school, "H1") == nil)
        #expect(county.key(.school, "H9") == next)
        let again = county.fact(owner: "H1", rows: [School()])
        county.apply(again)
        #expect(county.key(.school, "H1") == next + 1)
        #expect(key < next)
    }

    @Test("A change from elsewhere moves the next key beyond its own")
    func replay() {
        var register = Register()
        register.apply(.fact(Fact(key: 41, owner: "H1", rows: [School()])))
        #expect(register.nextKey == 42)
        #expect(register.takeKey() == 42)
        register.apply(.fact(Fact(key: 7, owner: "H2", rows: [School()])))
        #expect(register.nextKey == 43)
    }

    @Test("A fact tells its noun and whether it withdraws")
    func fact() {
        #expect(Fact(key: 1, owner: "S1", rows: [Student()]).noun == .student)
        #expect(!Fact(key: 1, owner: "S1", rows: [Student()]).isWithdrawal)
        #expect(Fact(key: 1, owner: "S1", rows: [Student]()).isWithdrawal)
    }

    @Test("A draft comes and goes, and is gone when a plan is published")
    func plans() {
        var register = Register()
        register.apply(.draft(plan("R1")))
        #expect(register.draft == plan("R1"))
        register.apply(.published(plan("R2")))
        #expect(register.draft == nil)
        #expect(register.published == plan("R2"))
        register.apply(.draft(plan("R3")))
        register.apply(.draft(nil))
        #expect(register.draft == nil)
        #expect(register.published == plan("R2"))
    }

    @Test("What somebody was told stands until it is taken back")
    func told() {
        var register = Register()
        let matter = Matter(kind: "host-ask", subject: 1, recipient: 2)
        let second = Matter(kind: "host-ask", subject: 1, recipient: 2, ordinal: 1)
        let told = Told(digest: "d", address: "a@b.example", language: .spanish, gist: "g")
        register.apply(.told(matter, told))
        register.apply(.told(second, told))
        #expect(Set(register.told.map(\.key)) == [matter, second])
        #expect(register.told.allSatisfy { $0.value == told })
        register.apply(.told(matter, nil))
        #expect(register.told.map(\.key) == [second])
    }

    @Test("Replaying the changes of a folder on an empty register gives the same register")
    func replays() throws {
        let resolution = Register().resolving(County.tables)
        var register = Register()
        for change in resolution.changes { register.apply(change) }
        #expect(register.cells == resolution.register.cells)
        #expect(register.nextKey == resolution.register.nextKey)
        #expect(register.key(.slot, "O1") == resolution.register.key(.slot, "O1"))
    }
}
