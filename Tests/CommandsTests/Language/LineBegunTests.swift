import Testing

@testable import Commands

@Suite("A line up to the cursor")
struct LineBegunTests {
    @Test(
        "Words are parted at blanks outside quotes, and shown without them",
        arguments: [
            ("", [], ""), ("show", [], "show"), ("show ", ["show"], ""),
            ("show  student", ["show"], "student"),
            ("show student \"Ana Q", ["show", "student"], "Ana Q"),
            ("show student \"Ana Quill\" ", ["show", "student", "Ana Quill"], ""),
            ("set x \"a \\\" b\" c", ["set", "x", "a \" b"], "c"),
        ])
    func words(line: String, before: [String], begun: String) {
        let read = LineBegun(line)
        #expect(read.before == before)
        #expect(read.begun == begun)
    }

    @Test("A pair shows its key and what is there of the value")
    func pair() {
        let pair = LineBegun("set slot O1 kind=jo").pair
        #expect(pair?.key == "kind" && pair?.value == "jo")
        let open = LineBegun("plan contact=\"Ann M").pair
        #expect(open?.key == "contact" && open?.value == "Ann M")
        #expect(LineBegun("plan").pair == nil)
    }
}
