import Testing

@Suite("Phrases that stand nowhere, or only at the edge")
struct PhraseTests {
    private func file(_ text: String, room: String = "Office") -> SourceFile {
        SourceFile(path: "Sources/\(room)/Desk.swift", text: text)
    }

    @Test("No file has a banned phrase")
    func repositoryPhrases() {
        #expect(Repository.swiftFiles.flatMap(BannedPhrases.findings) == [])
    }

    @Test("No room outside the edge reads a clock or draws unseeded")
    func repositoryClock() {
        #expect(Repository.sources.flatMap(ClockAndChance.findings) == [])
    }

    @Test(
        "A banned phrase is found",
        arguments: [
            "let a = try! b()", "let a = b as! Int", "fatalError()", "fatalError(\"\")",
            "print(a)", "    print(\"a\")", "let a = \"\\(b as! Int)\"",
            "// \(BannedPhrases.unfinished[0].text): later",
            "let a = 1  // \(BannedPhrases.unfinished[1].text)",
        ])
    func badPhrase(line: String) {
        #expect(BannedPhrases.findings(in: file("\n" + line)).map(\.line) == [2])
    }

    @Test(
        "What only looks like a banned phrase is left alone",
        arguments: [
            "let a = \"try! b()\"", "// never print(", "debugprint(a)", "page.print(a)",
            "fatalError(\"The register has no such key.\")", "try? a()",
        ])
    func goodPhrase(line: String) {
        #expect(BannedPhrases.findings(in: file(line)) == [])
    }

    @Test("An executable may print")
    func executable() {
        #expect(BannedPhrases.findings(in: file("print(1)", room: "wbl")) == [])
    }

    @Test(
        "A clock or a draw outside the edge is found",
        arguments: [
            "let now = Date()", "let now = Date.now", "let now: Date = .now", "wait(.now + 3)",
            "ContinuousClock().now", "var g = SystemRandomNumberGenerator()", "let id = UUID()",
            "Int.random(in: 0..<3)", "a.shuffled()", "a.shuffle()", "a.randomElement()",
            "Bool.random()",
            "\"\\(Date())\"",
        ])
    func badClock(line: String) {
        #expect(!ClockAndChance.findings(in: file(line)).isEmpty)
    }

    @Test(
        "A time that was handed in and a seeded draw are left alone",
        arguments: [
            "let now = context.now", "Int.random(in: 0..<3, using: &seeded)",
            "a.shuffled(using: &seeded)", "seeded.shuffle(&a)",
            "// Date() is refused", "Date(timeIntervalSince1970: 0)",
        ])
    func goodClock(line: String) {
        #expect(ClockAndChance.findings(in: file(line)) == [])
    }

    @Test("The edge may read the clock")
    func edge() {
        #expect(ClockAndChance.findings(in: file("let now = Date()", room: "wbld")) == [])
    }
}
