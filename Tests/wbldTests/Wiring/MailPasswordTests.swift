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

    @Test("The file that is named prevails over the credential; there may be neither")
    func places() throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try "one\r\n".write(toFile: folder + "/mine", atomically: true, encoding: .utf8)
        let environment = ["CREDENTIALS_DIRECTORY": folder]
        #expect(try MailPassword.read("", [:]) == nil)
        #expect(try MailPassword.read("", environment) == nil)
        try "two".write(toFile: folder + "/mail-password", atomically: true, encoding: .utf8)
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
        try "\n".write(toFile: folder + "/empty", atomically: true, encoding: .utf8)
        #expect(throws: StartFault.self) { try MailPassword.read(folder + "/empty", [:]) }
    }
}
