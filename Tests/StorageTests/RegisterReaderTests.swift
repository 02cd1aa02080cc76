import TestSupport
import Testing
import WorkBasedLearning

@testable import Storage

@Suite("Reading the whole register")
struct RegisterReaderTests {
    @Test("A history of random changes leaves what the register holds", arguments: 1...5)
    func history(seed: UInt64) throws {
        let disk = try Disk()
        let store = try disk.open()
        var chance = SeededChance(seed: seed)
        var (register, changes) = try Register.make(Examples())
        try store.commit(register.batch(changes))
        for _ in 0..<15 {
            changes = []
            for noun in Noun.allCases where chance.below(2) == 0 {
                changes.append(try change(noun.rowType, &register, &chance))
            }
            if chance.below(3) == 0 {
                changes.append(.draft(makePlan(seed: UInt64(chance.below(9)))))
            } else if let draft = register.draft {
                changes.append(.published(draft))
            }
            if let last = changes.last { register.apply(last) }
            register.revision += 1
            try store.commit(register.batch(changes))
        }
        #expect(lines(try store.load()) == lines(register))
        try store.close()
        #expect(lines(try disk.open().load()) == lines(register))
    }

    private func change<Row: SheetRow>(
        _: Row.Type, _ register: inout Register, _ chance: inout SeededChance
    ) throws -> Change {
        let isFree = [.guardian, .trip, .availability, .request].contains(Row.sheet.noun)
        var rows: [Row] = []
        if !isFree || chance.below(3) > 0 { rows.append(try randomRow(Row.self, &chance)) }
        let owner = Row.sheet.owner(try example(Row.self))
        return register.put(owner, rows)
    }

    @Test("The next key lies beyond every key that is in use")
    func nextKey() throws {
        let disk = try Disk()
        let store = try disk.open()
        let (register, changes) = try Register.make(Examples())
        var batch = register.batch(changes)
        batch.nextKey = 1
        try store.commit(batch)
        #expect(try store.load().nextKey == Int64(Noun.allCases.count) + 1)
    }
}
