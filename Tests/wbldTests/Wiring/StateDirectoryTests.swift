import Foundation
import Testing

@testable import wbld

@Suite("The state directory")
struct StateDirectoryTests {
    private let place = FileManager.default.temporaryDirectory.appendingPathComponent(
        "wbld-state-\(ProcessInfo.processInfo.globallyUniqueString)")

    private func remove() { try? FileManager.default.removeItem(at: place) }

    @Test("It is made for the daemon's user alone, with the folders above it")
    func made() throws {
        defer { remove() }
        let path = place.appendingPathComponent("a/b").path
        let state = try StateDirectory(path)
        let mode = try FileManager.default.attributesOfItem(atPath: state.path)[.posixPermissions]
        #expect(mode as? Int == 0o700)
        let lock = try FileManager.default.attributesOfItem(atPath: path + "/lock")
        #expect((lock[.posixPermissions] as? Int ?? 0) & 0o077 == 0)
    }

    @Test("Its secret is drawn once, is for the owner alone, and is not replaced where it is torn")
    func secret() throws {
        defer { remove() }
        let state = try StateDirectory(place.path)
        let secret = try state.secret()
        #expect(secret.count == 32 && Set(secret).count > 8)
        #expect(try state.secret() == secret)
        let file = place.appendingPathComponent("secret").path
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions]
        #expect(mode as? Int == 0o600)
        #expect(FileManager.default.createFile(atPath: file, contents: Data([1])))
        var isRefused = false
        do { _ = try state.secret() } catch { isRefused = true }
        #expect(isRefused)
    }

    @Test("A second daemon is refused while the first one holds it, and may come after it")
    func held() throws {
        defer { remove() }
        let path = place.path
        do {
            let first = try StateDirectory(path)
            let fault = #expect(throws: StartFault.self) { _ = try StateDirectory(path) }
            #expect(fault?.description == "another wbld works on the state directory \(path)")
            let byOtherName = #expect(throws: StartFault.self) {
                _ = try StateDirectory(path + "/../" + place.lastPathComponent)
            }
            #expect(byOtherName != nil)
            #expect(first.path == path)
        }
        let second = try StateDirectory(path)
        #expect(second.path == path)
    }

    @Test("What stands in it stays")
    func kept() throws {
        defer { remove() }
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        let file = place.appendingPathComponent("wbld.sqlite")
        try Data("facts".utf8).write(to: file)
        let state = try StateDirectory(place.path)
        #expect(try Data(contentsOf: file) == Data("facts".utf8))
        #expect(state.path == place.path)
    }

    @Test("A path through a file cannot be made")
    func impossible() throws {
        defer { remove() }
        try Data().write(to: place)
        let path = place.appendingPathComponent("state").path
        let fault = #expect(throws: StartFault.self) { _ = try StateDirectory(path) }
        #expect(fault?.description.hasPrefix("the state directory \(path) cannot be made") == true)
    }
}
