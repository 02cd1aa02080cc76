import Testing

@Suite("The kernel knows no school word")
struct VocabularyTests {
    @Test("Nothing in Solving names the school's world")
    func repository() {
        let kernel = Repository.sources.filter { $0.room == "Solving" }
        #expect(!kernel.isEmpty)
        #expect(kernel.flatMap(SchoolWords.findings) == [])
    }

    @Test(
        "A school word is found in names, compound names and comments",
        arguments: [
            "let student = 1", "var studentCount = 0", "func pick(_ freeSlots: Int)",
            "// a teacher, say", "struct SchoolDay {}", "let bus_trips = 2",
        ])
    func bad(line: String) {
        let file = SourceFile(path: "Sources/Solving/Solver.swift", text: line)
        #expect(SchoolWords.findings(in: file).count == 1)
    }

    @Test("A word that only contains a school word is none")
    func good() {
        let text = "let striped = outstripped + request.options // a recourse, discourse"
        let file = SourceFile(path: "Sources/Solving/Solver.swift", text: text)
        #expect(SchoolWords.findings(in: file) == [])
    }
}
