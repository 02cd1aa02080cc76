import Foundation
import Testing

@testable import wbld

@Suite("The relay's password")
struct MailPasswordTests {
    private func folder() throws -> String {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent(
            "password-\(UUID().uuidString)"
        ).path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        return path
    }

    /// Writes a file for the owner alone.
    private func write(_ text: String, _ path: String) throws {
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    }

    @Test("The file that is named prevails over the credential; there may be neither")
    func places() throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try write("one\r\n", folder + "/mine")
        let environment = ["CREDENTIALS_DIRECTORY": folder]
        #expect(try MailPassword.read("", [:]) == nil)
        #expect(try MailPassword.read("", environment) == nil)
        try write("two", folder + "/mail-password")
        #expect(
            try MailPassword.read("", environment)
                == MailPassword.read(folder + "/mail-password", [:]))
        #expect(try MailPassword.read(folder + "/mine", environment) != nil)
        #expect(
            try MailPassword.read(folder + "/mine", environment)
                != MailPassword.read("", environment))
    }

    @Test("A file that is missing or empty stops the start with its name")
    func unreadable() throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        #expect(throws: StartFault.self) { try MailPassword.read(folder + "/none", [:]) }
        try write("\n", folder + "/empty")
        #expect(throws: StartFault.self) { try MailPassword.read(folder + "/empty", [:]) }
    }
}
