import Testing

@Suite("Files, functions and lines stay short")
struct SizeTests {
    private func file(_ lines: [String]) -> SourceFile {
        SourceFile(path: "Sources/Wire/Line.swift", text: lines.joined(separator: "\n") + "\n")
    }

    private func function(of count: Int, head: [String] = ["func long() {"]) -> [String] {
        head + Array(repeating: "    work()", count: count - head.count - 1) + ["}"]
    }

    @Test("Every file, line and function of the repository is short enough")
    func repository() {
        #expect(Repository.swiftFiles.flatMap(Sizes.findings) == [])
        #expect(Repository.swiftFiles.flatMap(FunctionLengths.findings) == [])
    }

    @Test("A line of 101 columns and a file of 301 lines are found")
    func sizes() {
        #expect(Sizes.findings(in: file([String(repeating: "é", count: 100)])) == [])
        #expect(Sizes.findings(in: file([String(repeating: "é", count: 101)])).count == 1)
        #expect(Sizes.findings(in: file(Array(repeating: "", count: 300))) == [])
        #expect(Sizes.findings(in: file(Array(repeating: "", count: 301))).count == 1)
    }

    @Test(
        "A function of 51 lines is found, one of 50 is not",
        arguments: [
            ["func long() {"], ["    package static func long<T>(_ a: T) -> Int {"],
            ["init?(a: Int) {"], ["deinit {"], ["subscript(a: Int) -> Int {"],
            ["func long(", "    a: () -> Void = {}, b: [Int]", ") throws(Failure) -> Int {"],
            ["func long<T>(a: T) -> Int", "where T: Equatable {"],
        ])
    func functions(head: [String]) {
        #expect(FunctionLengths.findings(in: file(function(of: 50, head: head))) == [])
        let found = FunctionLengths.findings(in: file(["", ""] + function(of: 51, head: head)))
        #expect(found.map(\.line) == [3])
    }

    @Test("Braces in strings and comments do not count")
    func braces() {
        let lines = function(of: 51)
        let tricky = lines.dropLast() + ["    say(\"}\")  // }", "}"]
        #expect(FunctionLengths.findings(in: file(Array(tricky))).count == 1)
    }

    @Test("A requirement of a protocol has no body, however long the protocol")
    func requirements() {
        let lines = ["protocol Port {", "    func a()"] + Array(repeating: "", count: 60)
        #expect(FunctionLengths.findings(in: file(lines + ["    var b: Int { get }", "}"])) == [])
    }
}
