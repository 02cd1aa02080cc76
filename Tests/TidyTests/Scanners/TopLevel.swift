/// What stands at the root of the repository.
enum TopLevel {
    static let allowed: Set<String> = [
        ".ci", ".gitignore", ".swift-format", "Benchmarks", "CHANGELOG.md", "LICENSE", "Makefile",
        "Package.swift", "README.md", "SECURITY.md", "Sources", "Tests", "config", "debian",
        "systemd",
    ]

    /// The papers that a reader looks for first.
    static let papers = ["CHANGELOG.md", "LICENSE", "README.md", "SECURITY.md"]

    /// Names the entries that do not belong there; the paths are those that git keeps.
    static func findings(tracked: [String]) -> [Finding] {
        let entries = Set(tracked.compactMap { $0.split(separator: "/").first.map(String.init) })
        return entries.subtracting(allowed).sorted()
            .map { Finding(path: $0, line: 0, message: "does not belong at the root") }
    }
}
