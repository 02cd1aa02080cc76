import Foundation
import Testing

@Suite("The repository as a whole")
struct RepositoryTests {
    @Test("No file names a path of one machine")
    func localPaths() {
        let findings = Repository.allPaths.flatMap { path in
            Repository.text(of: path).map { LocalPaths.findings(path: path, text: $0) } ?? []
        }
        #expect(findings == [])
    }

    @Test("A path of one machine is found", arguments: ["home", "root", "work", "Users"])
    func badPath(place: String) {
        for text in ["/\(place)/a/b", "see (/\(place)/a)", "x\nlet a = \"/\(place)/b\""] {
            #expect(LocalPaths.findings(path: "README.md", text: text).count == 1)
        }
        #expect(LocalPaths.findings(path: "README.md", text: "/usr/lib/\(place)/a") == [])
    }

    @Test("A folder beside the repository may be named in the Makefile only")
    func neighbour() {
        let text = "cp " + "../" + "shared/check ."
        #expect(LocalPaths.findings(path: "Makefile", text: text) == [])
        #expect(LocalPaths.findings(path: ".ci/run", text: text).count == 1)
    }

    @Test("Data, papers and sources are not executable")
    func modes() throws {
        let findings = try Repository.allPaths.flatMap {
            FileModes.findings(path: $0, permissions: try Repository.permissions(of: $0))
        }
        #expect(findings == [])
    }

    @Test("An executable table is found, an executable program is not")
    func badMode() {
        #expect(FileModes.findings(path: "config/a.csv", permissions: 0o744).count == 1)
        #expect(FileModes.findings(path: "config/a.csv", permissions: 0o644) == [])
        #expect(FileModes.findings(path: ".ci/run", permissions: 0o755) == [])
    }

    @Test("The papers are there", arguments: TopLevel.papers)
    func papers(name: String) {
        #expect(!(Repository.text(of: name) ?? "").isEmpty)
    }

    @Test(
        "Only what belongs at the root stands there",
        .enabled(if: !Repository.tracked.isEmpty, "git keeps no files here"))
    func topLevel() {
        #expect(TopLevel.findings(tracked: Repository.tracked) == [])
    }

    @Test("A stray entry at the root is found")
    func badTopLevel() {
        let tracked = ["Sources/Wire/Line.swift", "notes.txt", "scratch/a", "scratch/b"]
        #expect(TopLevel.findings(tracked: tracked).map(\.path) == ["notes.txt", "scratch"])
    }
}
