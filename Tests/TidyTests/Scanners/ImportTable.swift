/// The arrows of the house: what a room may import.
enum ImportTable {
    /// What every room may import.
    static let everybody: Set<String> = ["Synchronization"]

    static let rooms: [String: Set<String>] = [
        "Solving": ["HashTreeCollections"],
        "Modelling": ["Solving"],
        "Teamwork": ["Solving", "Foundation", "Dispatch", "Glibc"],
        "WorkBasedLearning": ["Foundation", "Dispatch", "HashTreeCollections"],
        "Wire": ["Foundation"],
        "Planning": ["Solving", "WorkBasedLearning", "Foundation"],
        "Interchange": ["WorkBasedLearning", "Foundation"],
        "Commands": [
            "Wire", "Planning", "WorkBasedLearning", "Foundation", "HashTreeCollections",
        ],
        "Office": [
            "Wire", "Commands", "Planning", "Solving", "WorkBasedLearning", "Foundation",
            "Dispatch", "HashTreeCollections",
        ],
        "Serving": [
            "Wire", "NIOCore", "NIOPosix", "Logging", "ServiceLifecycle", "Glibc", "Foundation",
        ],
        "Storage": ["WorkBasedLearning", "GRDB", "GRDBSQLite", "Foundation", "Synchronization"],
        "Notifying": [
            "WorkBasedLearning", "CCurl", "CGMime", "Logging", "Foundation", "Glibc", "Mustache",
        ],
        "wbl": ["CEdit", "Wire", "ArgumentParser", "Foundation", "Glibc"],
        "wbl-solve": [
            "Solving", "Modelling", "Teamwork", "ArgumentParser", "Foundation", "Glibc", "Dispatch",
            "Synchronization",
        ],
    ]

    /// The room that wires all others together, and so may import everything.
    static let wiring = "wbld"

    static func findings(in file: SourceFile) -> [Finding] {
        if file.room == wiring { return [] }
        guard let room = rooms[file.room] else {
            return [file.finding(at: 0, "\(file.room) is not in the import table")]
        }
        return file.code.enumerated().compactMap { index, line in
            guard let module = importedModule(of: line),
                !room.contains(module), !everybody.contains(module)
            else { return nil }
            return file.finding(at: index, "\(file.room) must not import \(module)")
        }
    }

    /// The module that a line of code imports, whatever stands before and after its name.
    static func importedModule(of line: String) -> String? {
        let words = line.split(separator: " ")
        guard let place = words.firstIndex(of: "import"), place + 1 < words.count,
            words[..<place].allSatisfy({ isModifier($0) })
        else { return nil }
        let kinds: Set<Substring> = [
            "class", "struct", "enum", "protocol", "func", "var", "let", "typealias",
        ]
        let path = words.dropFirst(place + 1).first { !kinds.contains($0) } ?? ""
        return path.split(separator: ".").first.map { String($0) }
    }

    private static func isModifier(_ word: Substring) -> Bool {
        let access: Set<Substring> = ["package", "public", "internal", "fileprivate", "private"]
        return word.hasPrefix("@") || access.contains(word)
    }
}
