import Testing
import WorkBasedLearning

@testable import Storage

@Suite("What was told at its set time, on disk")
struct OccasionRowsTests {
    let disk: Disk

    init() throws { disk = try Disk() }

    private func commit(_ changes: [Change]) throws -> Register {
        let store = try disk.open()
        try store.commit(Register().batch(changes))
        try store.close()
        return try disk.open().load()
    }

    @Test("Marks of every kind come back, are replaced, and go")
    func marks() throws {
        let day = moment("2027-02-16T00:00").day
        let all = Occasion.Kind.allCases.map { Occasion($0, on: day, about: 7) }
        var register = try commit(all.map { .done($0, "a") })
        #expect(register.done.count == all.count)
        #expect(register.occasionClock == nil)
        register = try commit([.done(all[0], "b"), .done(all[1], nil)])
        #expect(register.told(at: all[0]) == "b" && register.told(at: all[1]) == nil)
        #expect(register.done.count == all.count - 1)
    }

    @Test("How far it has come is one row")
    func clock() throws {
        let first = OccasionClock(until: moment("2027-02-16T08:00"), dropped: 3)
        #expect(try commit([.clocked(first)]).occasionClock == first)
        let second = OccasionClock(until: moment("2027-02-16T15:00"))
        #expect(try commit([.clocked(second)]).occasionClock == second)
        #expect(try disk.rows("SELECT * FROM occasion_clock").count == 1)
    }

    @Test("What nobody can have written is refused")
    func odd() throws {
        _ = try disk.open()
        try disk.execute("INSERT INTO occasion VALUES ('party', '2027-02-16', 1, '')")
        #expect(throws: StoreFault.self) { try disk.open().load() }
        try disk.execute("DELETE FROM occasion; INSERT INTO occasion_clock VALUES (1, 'now', 0)")
        #expect(throws: StoreFault.self) { try disk.open().load() }
    }
}
