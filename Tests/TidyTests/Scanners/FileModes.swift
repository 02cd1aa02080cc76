/// Data and papers are not programs.
enum FileModes {
    private static let plain = [
        ".conf", ".csv", ".json", ".md", ".service", ".socket", ".swift", ".yaml",
    ]

    static func findings(path: String, permissions: Int) -> [Finding] {
        guard permissions & 0o111 != 0, plain.contains(where: path.hasSuffix) else { return [] }
        return [Finding(path: path, line: 0, message: "is executable and is no program")]
    }
}
