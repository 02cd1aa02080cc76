import Foundation

/// The repository that these tests stand in.
enum Repository {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Every Swift file of Sources and Tests, read once.
    static let swiftFiles: [SourceFile] = paths(under: ["Sources", "Tests"])
        .filter { $0.hasSuffix(".swift") }
        .compactMap { path in text(of: path).map { SourceFile(path: path, text: $0) } }

    static let sources = swiftFiles.filter { $0.path.hasPrefix("Sources/") }

    /// The paths of all files of what belongs at the root, sorted.
    static let allPaths = paths(under: TopLevel.allowed.sorted())

    /// The paths that git keeps; empty where there is no git or nothing was added yet.
    static let tracked: [String] = {
        let arguments = ["-c", "safe.directory=*", "-C", root.path, "ls-files", "-z"]
        guard let outcome = try? Shell.run("/usr/bin/git", arguments), outcome.status == 0 else {
            return []
        }
        return outcome.text.split(separator: "\0").map(String.init)
    }()

    /// The text of a file, or nil when it is missing or not UTF-8.
    static func text(of path: String) -> String? {
        try? String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    static func permissions(of path: String) throws -> Int {
        let full = root.appendingPathComponent(path).path
        let attributes = try FileManager.default.attributesOfItem(atPath: full)
        return attributes[.posixPermissions] as? Int ?? 0
    }

    private static func paths(under entries: [String]) -> [String] {
        let files = FileManager.default
        return entries.flatMap { entry -> [String] in
            let full = root.appendingPathComponent(entry).path
            var isFolder: ObjCBool = false
            guard files.fileExists(atPath: full, isDirectory: &isFolder) else { return [] }
            guard isFolder.boolValue else { return [entry] }
            let inside = files.enumerator(atPath: full)?.compactMap { $0 as? String } ?? []
            return inside.filter { !$0.split(separator: "/").contains(".build") }
                .map { "\(entry)/\($0)" }
                .filter { path in
                    files.fileExists(
                        atPath: root.appendingPathComponent(path).path, isDirectory: &isFolder)
                        && !isFolder.boolValue
                }
        }.sorted()
    }
}
