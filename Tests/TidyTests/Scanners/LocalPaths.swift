import Foundation

/// Nothing in the repository points to one person's machine.
enum LocalPaths {
    private static let places = ["home", "root", "work", "Users"].map { "/\($0)/" }
    private static let neighbour = "../" + "shared"

    static func findings(path: String, text: String) -> [Finding] {
        let needles = places + (path == "Makefile" ? [] : [neighbour])
        guard needles.contains(where: { text.contains($0) }) else { return [] }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.enumerated().flatMap { index, line in
            needles.filter { begins($0, in: line) }
                .map {
                    Finding(path: path, line: index + 1, message: "a path of one machine: \($0)")
                }
        }
    }

    /// Whether the needle begins a path in the line, and is no inner part of a longer one.
    private static func begins(_ needle: String, in line: Substring) -> Bool {
        var start = line.startIndex
        while let range = line.range(of: needle, range: start..<line.endIndex) {
            if range.lowerBound == line.startIndex { return true }
            let before = line[line.index(before: range.lowerBound)]
            if !(before.isLetter || before.isNumber || "./_-".contains(before)) { return true }
            start = range.upperBound
        }
        return false
    }
}
