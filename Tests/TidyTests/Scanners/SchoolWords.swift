/// The kernel chooses among options; whose they are it must not know.
enum SchoolWords {
    static let banned: Set<String> = [
        "school", "student", "pupil", "teacher", "employer", "employee", "guardian", "coordinator",
        "classroom", "lesson", "course", "curriculum", "enrollment", "slot", "trip", "placement",
        "experience", "internship", "speaker", "journey", "interview", "career", "workplace",
    ]

    /// Looks at names and comments alike, and into compound names.
    static func findings(in file: SourceFile) -> [Finding] {
        file.lines.enumerated().flatMap { index, line in
            words(of: line).filter { banned.contains($0) || banned.contains(singular($0)) }
                .map { file.finding(at: index, "\($0): the kernel knows no school word") }
        }
    }

    /// The words of a line in lower case, with `studentCount` taken apart.
    static func words(of line: String) -> [String] {
        var words: [String] = []
        var word = ""
        for character in line {
            if !character.isLetter || character.isUppercase {
                if !word.isEmpty { words.append(word) }
                word = ""
            }
            if character.isLetter { word += character.lowercased() }
        }
        return word.isEmpty ? words : words + [word]
    }

    private static func singular(_ word: String) -> String {
        word.hasSuffix("s") ? String(word.dropLast()) : word
    }
}
