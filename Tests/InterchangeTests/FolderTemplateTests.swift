import Foundation
import Interchange
import Testing
import WorkBasedLearning

@Suite("The template of a folder")
struct FolderTemplateTests {
    private func readme() throws -> String {
        let file = try #require(FolderTemplate.files().first { $0.name == "README.md" })
        return String(decoding: file.bytes, as: UTF8.self)
    }

    @Test("It has every file with a header, and a README")
    func files() {
        let plans = ["plan.csv", "speaker_plan.csv", "prices.csv"]
        let names = Noun.allCases.map(\.file) + plans + ["README.md"]
        #expect(FolderTemplate.files().map(\.name) == names)
    }

    @Test("It is read without a fault and changes nothing")
    func reads() {
        let intake = FolderReader.read(FolderTemplate.files())
        let resolution = Resolution(intake, in: Register(), replacing: false)
        #expect(resolution.faults == [])
        #expect(resolution.changes.isEmpty)
        #expect(resolution.counts.map(\.noun) == Noun.allCases)
        #expect(resolution.warnings.allSatisfy { $0.hasPrefix("README.md: ") })
    }

    @Test("The README has a chapter for every file with each of its columns")
    func chapters() throws {
        func rows<Row: SheetRow>(_: Row.Type) -> [String] {
            Row.sheet.columns.map {
                "| \($0.name) | \($0.required ? "yes" : "") | \($0.form) |\n"
            }
        }
        let text = try readme()
        for noun in Noun.allCases {
            let start = try #require(text.range(of: "\n## \(noun.file)\n"), "\(noun.file)")
            let rest = text[start.upperBound...]
            let chapter = rest[..<(rest.range(of: "\n## ")?.lowerBound ?? rest.endIndex)]
            for row in rows(noun.rowType) { #expect(chapter.contains(row), "\(noun.file)") }
        }
    }

    @Test("The examples of the README are a folder without fault")
    func examples() throws {
        let files = try readme().split(separator: "\n## ").dropFirst().map { chapter in
            let lines = chapter.split(separator: "\n").map(String.init)
            let example = lines.filter { $0.hasPrefix("    ") }.map { $0.dropFirst(4) }
            return (name: lines[0], bytes: Array(example.joined(separator: "\n").utf8))
        }
        #expect(files.map(\.name) == Noun.allCases.map(\.file))
        let resolution = Resolution(FolderReader.read(files), in: Register(), replacing: false)
        #expect(resolution.faults == [])
        #expect(resolution.counts.map(\.new) == Noun.allCases.map { _ in 1 })
    }
}
