package import Foundation

/// The planning folder that the repository ships as an example.
package enum SampleFolder {
    /// The root of the repository that these tests stand in.
    package static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The files of `config/sample`, sorted by name.
    package static func files() throws -> [(name: String, bytes: [UInt8])] {
        let folder = root.appendingPathComponent("config/sample")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        return try names.filter { $0.hasSuffix(".csv") }.sorted().map { name in
            (name, [UInt8](try Data(contentsOf: folder.appendingPathComponent(name))))
        }
    }
}
