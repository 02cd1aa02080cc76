/// A Swift file as the scanners read it.
struct SourceFile {
    /// The path from the root of the repository, as `Sources/Wire/Line.swift`.
    let path: String

    /// The lines as they stand in the file.
    let lines: [String]

    /// The same lines with comments and the insides of string literals blanked.
    let code: [String]

    init(path: String, text: String) {
        self.path = path
        lines = Self.lines(of: text)
        code = Self.lines(of: SourceMask.code(of: text))
    }

    /// The folder under Sources or Tests: `Wire`, `WireTests`.
    var room: String {
        let parts = path.split(separator: "/")
        return parts.count > 2 ? String(parts[1]) : ""
    }

    /// A finding at an index of `lines`.
    func finding(at index: Int, _ message: String) -> Finding {
        Finding(path: path, line: index + 1, message: message)
    }

    private static func lines(of text: String) -> [String] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        return lines
    }
}
