import Foundation
import Testing

@Suite("Every file stands in its place")
struct LayoutTests {
    @Test("Each folder with an All.swift lists its files there, sorted")
    func lists() {
        let lists = Repository.sources.filter { SortedList.isList($0.path) }
        #expect(!lists.isEmpty)
        for list in lists {
            let folder = list.path.prefix(
                through: list.path.lastIndex(of: "/") ?? list.path.startIndex)
            let files = Repository.sources.map(\.path).filter { $0.hasPrefix(folder) }
                .map { String($0.dropFirst(folder.count)) }.filter { !$0.contains("/") }
            #expect(SortedList.findings(in: list, files: files) == [])
        }
    }

    @Test(
        "A folder to which things are added one file each has its list",
        arguments: [
            "Planning/Rules", "Commands/Verbs", "Storage/Migrations", "Notifying/Notices",
            "Notifying/Channels", "WorkBasedLearning/Experiences",
        ])
    func listed(folder: String) {
        let files = Repository.sources.map(\.path).filter { $0.hasPrefix("Sources/\(folder)/") }
        #expect(files.isEmpty || files.contains(where: SortedList.isList))
    }

    @Test("A file that is not listed and a list that is not sorted are found")
    func badLists() {
        let text = "let all: [any Rule] = [\n    Age(),\n    Travel(),\n    Bus(),\n]\n"
        let list = SourceFile(path: "Sources/Planning/Rules/All.swift", text: text)
        let files = ["All.swift", "Rule.swift", "Age.swift", "Bus.swift", "Travel.swift"]
        let unsorted = SortedList.findings(in: list, files: files).map(\.message)
        #expect(unsorted == ["Bus stands behind Travel"])
        let missing = SortedList.findings(in: list, files: files + ["Zeal.swift"])
        #expect(missing.map(\.message).contains("Zeal.swift is not listed"))
    }

    @Test("Numbered files are sorted by their number and listed by their name")
    func numbered() {
        let files = ["0001-First.swift", "0002-Adding.swift"]
        let good = SourceFile(path: "All.swift", text: "[\n    First.self,\n    Adding.self,\n]")
        #expect(SortedList.findings(in: good, files: files) == [])
        let bad = SourceFile(path: "All.swift", text: "[\n    Adding.self,\n    First.self,\n]")
        #expect(SortedList.findings(in: bad, files: files).count == 1)
    }

    @Test("Tests stand as the sources do")
    func mirror() {
        let paths = Repository.swiftFiles.map(\.path)
        let tests = paths.filter { $0.hasPrefix("Tests/") }
        #expect(Mirror.findings(tests: tests, sources: paths) == [])
    }

    @Test("A test without a source is found, in the wrong folder too")
    func badMirror() {
        let sources = ["Sources/Wire/Lines/Line.swift"]
        let tests = [
            "Tests/WireTests/Lines/LineTests.swift", "Tests/WireTests/LineTests.swift",
            "Tests/WireTests/Makers.swift", "Tests/DaemonTests/StartTests.swift",
        ]
        let found = Mirror.findings(tests: tests, sources: sources)
        #expect(found.map(\.path) == ["Tests/WireTests/LineTests.swift"])
    }
}
