import Foundation

/// A folder with an `All.swift` lists its other files there, one sorted line each; a room that has
/// more than one such folder says which (`AllChannels.swift`), since files of a module differ.
enum SortedList {
    /// Whether a path is that of such a list.
    static func isList(_ path: String) -> Bool {
        let name = path.split(separator: "/").last ?? ""
        return name.hasPrefix("All") && name.hasSuffix(".swift")
            && (name.dropFirst(3).first.map { $0 == "." || $0.isUppercase } ?? false)
    }

    /// Compares the list with the names of the files beside it, both `All.swift` and others.
    ///
    /// The file of the kind itself (`Rule.swift` beside `[any Rule]`) is no entry. A number before
    /// a name (`0001-First.swift`) decides the order and is no part of the type's name.
    static func findings(in list: SourceFile, files: [String]) -> [Finding] {
        let stems = files.filter { $0.hasSuffix(".swift") && !isList($0) }
            .map { String($0.dropLast(".swift".count)) }
        let lines = list.code.map { $0.trimmingCharacters(in: .whitespaces) }
        let entries = lines.filter { $0.first?.isUppercase ?? false }.map(firstName)
        let kinds = Set(lines.filter { !($0.first?.isUppercase ?? false) }.flatMap(names))
        let missing = stems.filter { !entries.contains(typeName($0)) }
            .filter { !kinds.contains(typeName($0)) }
            .sorted().map { list.finding(at: 0, "\($0).swift is not listed") }
        let order = Dictionary(stems.map { (typeName($0), $0) }, uniquingKeysWith: { $1 })
        let keys = entries.map { order[$0] ?? $0 }
        let unsorted = zip(keys, keys.dropFirst()).filter { $0 >= $1 }
            .map { list.finding(at: 0, "\($1) stands behind \($0)") }
        return missing + unsorted
    }

    private static func typeName(_ stem: String) -> String {
        let parts = stem.split(separator: "-", maxSplits: 1)
        return parts.count == 2 && parts[0].allSatisfy(\.isNumber) ? String(parts[1]) : stem
    }

    private static func firstName(_ line: String) -> String {
        names(line).first ?? ""
    }

    private static func names(_ line: String) -> [String] {
        line.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
    }
}
