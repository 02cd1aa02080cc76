import Foundation
import GRDB
import Testing
import WorkBasedLearning

@testable import Storage

@Suite("Checkpoints")
struct CheckpointerTests {
    @Test("However much is written, the log begins anew, and everything is there")
    func bounded() throws {
        let disk = try Disk()
        let store = try disk.open()
        let (rounds, each) = (24, 100)
        for round in 0..<rounds {
            let first = Int64(round * each)
            let notices = (first..<(first + Int64(each))).map { key in
                Notice(
                    key: key, matter: Matter(kind: "k", subject: key, recipient: 1),
                    audience: .employer, messageID: "m\(key)", recipient: "a@b.example",
                    bytes: Array(repeating: 0x61, count: 20_000))
            }
            try store.commit(notices)
            // What is under way beside the commits is over before the next one.
            store.checkpointer.connection.writeWithoutTransaction { _ in }
        }
        let pageBytes = 4_096 + 24
        let written = rounds * each * 5 * pageBytes
        #expect(try size(disk, "-wal") < min(written, (2 * LogGrowth.many + 1_500) * pageBytes))
        #expect(try size(disk, "") > rounds * each * 20_000 / 2)
        #expect(try store.ledger().openCount == rounds * each)
        try store.close()
        #expect(try disk.open().ledger().openCount == rounds * each)
    }

    private func size(_ disk: Disk, _ ending: String) throws -> Int {
        let path = disk.folder + "/wbld.sqlite" + ending
        return try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    }
}
