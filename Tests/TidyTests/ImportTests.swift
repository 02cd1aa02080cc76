import Foundation
import Testing

@Suite("Imports point down")
struct ImportTests {
    @Test("No room imports what the table does not give it")
    func repository() {
        #expect(Repository.sources.count > 10)
        #expect(Repository.sources.flatMap(ImportTable.findings) == [])
    }

    @Test("A room that nobody entered in the table, and an arrow that points up, are found")
    func bad() {
        let up = SourceFile(
            path: "Sources/Solving/Solver.swift",
            text: "import Synchronization\npackage import struct Foundation.Date\n")
        #expect(ImportTable.findings(in: up).map(\.line) == [2])
        let unknown = SourceFile(path: "Sources/Cellar/Box.swift", text: "struct Box {}\n")
        #expect(ImportTable.findings(in: unknown).count == 1)
        let wiring = SourceFile(path: "Sources/wbld/Main.swift", text: "import Solving\n")
        #expect(ImportTable.findings(in: wiring) == [])
    }

    @Test(
        "The module is found whatever stands around its name",
        arguments: [
            ("import Wire", "Wire"), ("@testable import Wire", "Wire"),
            ("package import struct Wire.Line", "Wire"),
            ("@preconcurrency internal import NIOCore", "NIOCore"),
            ("    import Glibc", "Glibc"), ("let import = 3", nil), ("important(x)", nil),
        ])
    func module(line: String, module: String?) {
        #expect(ImportTable.importedModule(of: line) == module)
    }
}
