import Foundation

/// A piece of code that is not wanted, and why.
struct Phrase {
    let text: String
    let reason: String

    /// Whether the line has the phrase, not as the tail of a longer name or of a member.
    ///
    /// A phrase that begins with a dot or a space stands for itself wherever it is.
    func occurs(in line: String) -> Bool {
        var start = line.startIndex
        while let range = line.range(of: text, range: start..<line.endIndex) {
            let before =
                range.lowerBound == line.startIndex
                ? nil : line[line.index(before: range.lowerBound)]
            if !isName(text.first) || !(isName(before) || before == ".") { return true }
            start = range.upperBound
        }
        return false
    }

    private func isName(_ character: Character?) -> Bool {
        guard let character else { return false }
        return character.isLetter || character.isNumber || character == "_"
    }
}

extension SourceFile {
    /// The phrases that occur in lines of the file, in its code unless told otherwise.
    func findings(of phrases: [Phrase], in lines: [String]? = nil) -> [Finding] {
        (lines ?? code).enumerated().flatMap { index, line in
            phrases.filter { $0.occurs(in: line) }
                .map { finding(at: index, "\($0.text): \($0.reason)") }
        }
    }
}
