/// What stands in no source file, and what only executables may say.
enum BannedPhrases {
    static let everywhere = [
        Phrase(text: "try!", reason: "handle the error or let it go on"),
        Phrase(text: " as!", reason: "use as? and say what happens when it is nil"),
        Phrase(text: "fatalError()", reason: "say in a sentence what was broken"),
        Phrase(text: "fatalError(\"\")", reason: "say in a sentence what was broken"),
    ]

    static let outsideExecutables = [
        Phrase(text: "print(", reason: "only the executables speak to a terminal")
    ]

    /// Marks of unfinished work, looked for in comments as well.
    static let unfinished = ["TO" + "DO", "FIX" + "ME"]
        .map { Phrase(text: $0, reason: "finish it or write it into the plan") }

    static let executables: Set<String> = ["wbl", "wbl-solve", "wbld"]

    static func findings(in file: SourceFile) -> [Finding] {
        let silent = executables.contains(file.room) ? [] : outsideExecutables
        return file.findings(of: everywhere + silent)
            + file.findings(of: unfinished, in: file.lines)
    }
}
