import Foundation

/// Where things are: the repository, the built programs, folders of a test's own.
enum Places {
    static let repository = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    static let sample = repository + "/config/sample"

    /// A built program beside the tests.
    static func program(_ name: String) -> String {
        var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        while folder.path != "/" {
            let candidate = folder.appendingPathComponent(name).path
            if FileManager.default.isExecutableFile(atPath: candidate),
                !FileManager.default.isDirectory(candidate)
            {
                return candidate
            }
            folder.deleteLastPathComponent()
        }
        return repository + "/.build/debug/" + name
    }
}

extension FileManager {
    func isDirectory(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
}

/// A folder that is removed with the test that made it; short, since socket paths are.
final class TemporaryFolder {
    let path: String

    init() throws {
        var template = Array("/tmp/wbld-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw DrillFault("no temporary folder") }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Writes a file for the owner alone.
    func write(_ name: String, _ text: String) throws {
        let file = path + "/" + name
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
    }
}

struct DrillFault: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
