/// Tests stand folder by folder as the sources do: `X.swift` and `XTests.swift`.
enum Mirror {
    /// The folders of tests that look at more than one room.
    static let free: Set<String> = ["DaemonTests", "TidyTests", "TestSupport"]

    /// Names the tests that have no source; both lists hold paths from the root.
    static func findings(tests: [String], sources: [String]) -> [Finding] {
        let sources = Set(sources)
        return tests.compactMap { path in
            let parts = path.split(separator: "/")
            guard parts.count > 2, path.hasSuffix("Tests.swift"), !free.contains(String(parts[1]))
            else { return nil }
            let room = parts[1].dropLast("Tests".count)
            let inner = parts[2...].joined(separator: "/").dropLast("Tests.swift".count)
            let source = "Sources/\(room)/\(inner).swift"
            if sources.contains(source) { return nil }
            return Finding(path: path, line: 0, message: "there is no \(source)")
        }
    }
}
