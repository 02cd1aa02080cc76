import Commands
import Foundation

/// A written conversation: who says what, and what is answered.
struct Script: Sendable, CustomStringConvertible {
    enum Step: Sendable {
        /// A comment or an empty line.
        case note(String)
        /// What has happened before: `sample`, `drafted` or `published`, or that the receiver of a
        /// webhook wants no more: `sis gone`.
        case past(String)
        /// Somebody begins to speak, on a connection of their own.
        case speaker(String)
        /// A sentence and the lines that answer it.
        case sentence(String, [String])
    }

    let name: String
    let steps: [Step]

    var description: String { name }

    /// The folder of all scripts.
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Transcripts")

    static let all: [Script] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasSuffix(".txt") }.sorted().compactMap { Script(file: $0) }
    }()

    private init?(file: String) {
        let url = Script.folder.appendingPathComponent(file)
        guard let text = try? String(contentsOf: url, encoding: .utf8) else { return nil }
        self.init(name: file, text: text)
    }

    init(name: String, text: String) {
        self.name = name
        var steps: [Step] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if line.hasPrefix("> ") {
                steps.append(.sentence(String(line.dropFirst(2)), []))
            } else if line.hasPrefix("= ") {
                steps.append(.past(String(line.dropFirst(2))))
            } else if line.hasPrefix("@ ") {
                steps.append(.speaker(String(line.dropFirst(2))))
            } else if line.isEmpty || line.hasPrefix("## ") {
                steps.append(.note(line))
            } else if case .sentence(let said, let answer) = steps.last {
                steps[steps.count - 1] = .sentence(said, answer + [line])
            }
        }
        self.steps = steps
    }

    init(name: String, steps: [Step]) {
        self.name = name
        self.steps = steps
    }

    /// The script as its file has it.
    var text: String {
        steps.map { step in
            switch step {
            case .note(let text): text
            case .past(let what): "= " + what
            case .speaker(let who): "@ " + who
            case .sentence(let said, let answer): (["> " + said] + answer).joined(separator: "\n")
            }
        }.joined(separator: "\n")
    }
}
