import Foundation
import Testing

@testable import wbld

@Suite("Files that hold a secret")
struct SecretFileTests {
    @Test("The first line is taken; a file that is missing or empty is named with whose it is")
    func read() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "secret-\(UUID().uuidString)"
        ).path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        func read(_ name: String) throws(StartFault) -> String {
            try SecretFile.read(
                "\(folder)/\(name)", of: "webhooks.sis.url_file", holding: "address")
        }
        try "one\r\ntwo\n".write(toFile: folder + "/a", atomically: true, encoding: .utf8)
        try "\n".write(toFile: folder + "/b", atomically: true, encoding: .utf8)
        func chmod(_ name: String, _ mode: Int) throws {
            try FileManager.default.setAttributes(
                [.posixPermissions: mode], ofItemAtPath: "\(folder)/\(name)")
        }
        for mode in [0o400, 0o600, 0o440, 0o640] {
            try chmod("a", mode)
            #expect(try read("a") == "one")
        }
        for mode in [0o604, 0o602, 0o660, 0o644] {
            try chmod("a", mode)
            let fault = #expect(throws: StartFault.self) { try read("a") }
            #expect(fault?.description.contains("by everybody") == true)
        }
        try chmod("b", 0o600)
        for (name, words) in [("b", "holds no address"), ("c", "cannot be read")] {
            let fault = #expect(throws: StartFault.self) { try read(name) }
            #expect(fault?.description.contains("webhooks.sis.url_file") == true)
            #expect(fault?.description.hasSuffix(words) == true)
        }
    }
}
