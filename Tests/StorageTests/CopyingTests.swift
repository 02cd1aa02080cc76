import Foundation
import Testing
import WorkBasedLearning

@testable import Storage

@Suite("Copies of the database")
struct CopyingTests {
    let disk: Disk

    init() throws { disk = try Disk() }

    @Test("A copy is whole by itself, names its revision, and does not hold what comes later")
    func whole() throws {
        let store = try disk.open()
        var (register, changes) = try Register.make(Examples())
        (register.revision, register.nextKey) = (41, 1000)
        try store.commit(register.batch(changes))
        let other = try Disk()
        let file = other.folder + "/wbld.sqlite"
        #expect(try store.copy(to: file) == 41)
        var later = Batch()
        (later.revision, later.nextKey) = (42, 1001)
        try store.commit(later)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: other.folder) == ["wbld.sqlite"])
        let copy = try other.open()
        #expect(lines(try copy.load()) == lines(register))
        #expect(copy.installation == store.installation)
        #expect(try store.load().revision == 42)
    }

    @Test("The last record is that of the latest event or look; a new database has none")
    func lastRecord() throws {
        let store = try disk.open()
        #expect(try store.lastRecord() == nil)
        var batch = Batch()
        (batch.at, batch.firstEvent, batch.events) = (77, 1, [Event("imported")])
        try store.commit(batch)
        #expect(try store.lastRecord() == 77)
    }

    @Test("A batch that was not written is noted until one is")
    func lost() throws {
        let store = try disk.open()
        #expect(!store.isLastBatchLost)
        try disk.execute(
            "CREATE TRIGGER full BEFORE UPDATE ON meta BEGIN SELECT RAISE(FAIL, 'x'); END")
        #expect(throws: (any Error).self) { try store.commit(Batch()) }
        #expect(store.isLastBatchLost)
        try disk.execute("DROP TRIGGER full")
        try store.commit(Batch())
        #expect(!store.isLastBatchLost)
    }
}
