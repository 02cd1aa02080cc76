import Commands
import Foundation
import Storage
import Testing
import Wire
import WorkBasedLearning

@testable import wbld

@Suite("The folder of copies")
final class BackupFolderTests {
    private let state = FileManager.default.temporaryDirectory
        .appendingPathComponent("wbld-backups-\(UUID().uuidString)").path
    private let store: Store
    private let folder: BackupFolder

    init() throws {
        try FileManager.default.createDirectory(
            atPath: state, withIntermediateDirectories: true)
        store = try Store(directory: state)
        folder = BackupFolder(state: state, store: store)
    }

    deinit {
        try? store.close()
        try? FileManager.default.removeItem(atPath: state)
    }

    private func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    private func advance(to revision: Int64) throws {
        var batch = Batch()
        (batch.revision, batch.nextKey) = (revision, 1)
        try store.commit(batch)
    }

    @Test("A copy is named after its time and revision, and is for its owner alone")
    func copy() throws {
        try advance(to: 12)
        let copy = try folder.backUp(keep: 7, at: 1_800_892_800, room: nil)
        #expect(copy.name == "wbld-2027-01-25T16-00-00Z-r12.sqlite")
        #expect(copy.revision == 12 && copy.kept == 1 && copy.removed == 0)
        let file = "\(state)/backups/\(copy.name)"
        #expect(try mode(file) == 0o600)
        #expect(try mode("\(state)/backups") == 0o700)
        #expect(try Data(contentsOf: URL(fileURLWithPath: file)).count == copy.bytes)
        #expect(folder.names == [copy.name])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 1)
    }

    @Test("The oldest copies go, unless all are to stay; other files are left alone")
    func keep() throws {
        for day: Int64 in 0..<5 {
            let copy = try folder.backUp(keep: day < 3 ? 0 : 2, at: day * 86_400, room: nil)
            #expect(copy.removed == [0, 0, 0, 2, 1][Int(day)])
            try "x".write(toFile: "\(folder.path)/mine.txt", atomically: true, encoding: .utf8)
        }
        #expect(
            folder.names == [
                "wbld-1970-01-04T00-00-00Z-r0.sqlite", "wbld-1970-01-05T00-00-00Z-r0.sqlite",
            ])
        #expect(FileManager.default.fileExists(atPath: "\(folder.path)/mine.txt"))
    }

    @Test("A disk that is short gets no copy, nor a part of one; a part that was left goes")
    func short() throws {
        #expect(throws: Failure.self) {
            _ = try folder.backUp(keep: 7, at: 0, room: 16 << 20)
        }
        #expect(folder.names == [])
        try FileManager.default.createDirectory(
            atPath: folder.path, withIntermediateDirectories: true)
        try "half".write(
            toFile: "\(folder.path)/copy.partial", atomically: true, encoding: .utf8)
        _ = try folder.backUp(keep: 7, at: 0, room: nil)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 1)
    }

    @Test("A folder that cannot be written is told in a sentence")
    func unwritable() throws {
        try "a file".write(toFile: folder.path, atomically: true, encoding: .utf8)
        do throws(Failure) {
            _ = try folder.backUp(keep: 7, at: 0, room: nil)
            Issue.record("a file is no folder")
        } catch {
            #expect(error.code == .unavailable)
            #expect(error.text.hasPrefix("the copy could not be written, and there is none of it"))
        }
    }

    @Test("The size and the free room are told")
    func measure() {
        #expect(folder.measure.database > 0)
        #expect(folder.free ?? 0 > 0)
    }
}
