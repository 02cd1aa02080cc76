import TestSupport
import Testing
import WorkBasedLearning

@testable import Storage

@Suite("Facts in their tables")
struct FactRowsTests {
    let disk: Disk

    init() throws { disk = try Disk() }

    private func comesBack(_ register: Register, _ changes: [Change]) throws {
        let store = try disk.open()
        try store.commit(register.batch(changes))
        #expect(lines(try store.load()) == lines(register))
    }

    @Test("The example of every sheet comes back")
    func examples() throws {
        let (register, changes) = try Register.make(Examples())
        #expect(changes.count == Noun.allCases.count)
        try comesBack(register, changes)
    }

    @Test("Rows with all empty that may be empty come back")
    func barest() throws {
        let (register, changes) = try Register.make(BarestRows())
        try comesBack(register, changes)
    }

    @Test("Any values come back, Unicode and line breaks too", arguments: 1...30)
    func random(seed: UInt64) throws {
        let (register, changes) = try Register.make(RandomRows(chance: SeededChance(seed: seed)))
        try comesBack(register, changes)
    }

    @Test("Many rows of one owner keep their order")
    func order() throws {
        var (register, changes) = try Register.make(Examples())
        let guardians = try (0..<12).map { number in
            var row = try example(Guardian.self)
            row.email = "g\(number * 7 % 12)@example.net"
            return row
        }
        changes.append(register.put("S1", guardians))
        try comesBack(register, changes)
    }

    @Test("Other rows of an owner replace the earlier ones, and none withdraw it")
    func replaced() throws {
        let store = try disk.open()
        var (register, changes) = try Register.make(Examples())
        try store.commit(register.batch(changes))
        var windows = [try example(Availability.self), try example(Availability.self)]
        windows[1].kind = .busy
        let key = register.key(.availability, "H1")
        try store.commit(register.batch([register.put("H1", windows)]))
        #expect(lines(try store.load()) == lines(register))
        try store.commit(register.batch([register.put("H1", [windows[1]])]))
        #expect(try store.load().availability.rows("H1") == [windows[1]])
        #expect(try store.load().key(.availability, "H1") == key)
        try store.commit(register.batch([register.put("H1", [Availability]())]))
        #expect(try store.load().count(.availability) == 0)
        #expect(try store.load().nextKey == register.nextKey)
    }

    @Test("Within one batch the last rows of an owner stand")
    func twice() throws {
        let store = try disk.open()
        var (register, changes) = try Register.make(Examples())
        var school = try example(School.self)
        school.name = "Renamed High"
        changes += [register.put("T1", [TripLeg]()), register.put(school)]
        changes.append(register.put(try example(TripLeg.self)))
        try store.commit(register.batch(changes))
        #expect(lines(try store.load()) == lines(register))
    }

    @Test("Coordinates close to zero come back")
    func nearZero() throws {
        var (register, changes) = try Register.make(Examples())
        var school = try example(School.self)
        try #require(School.sheet.columns.first { $0.name == "latitude" }).parse("0.00001", &school)
        changes.append(register.put(school))
        try comesBack(register, changes)
    }

    @Test("A cell that the sheet does not take is a fault that names table and column")
    func unreadable() throws {
        let store = try disk.open()
        let (register, changes) = try Register.make(Examples())
        try store.commit(register.batch(changes))
        try disk.execute("UPDATE slot SET kind = 'picnic'")
        let fault = #expect(throws: StoreFault.self) { try store.load() }
        #expect(fault?.description.hasPrefix("the table slot holds in kind") == true)
    }
}
