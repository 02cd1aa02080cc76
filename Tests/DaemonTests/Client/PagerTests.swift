import Testing

@testable import wbl

@Suite("The command that shows pages")
struct PagerTests {
    @Test(
        "It is that of PAGER, or less; an empty one and cat are none",
        arguments: [
            ([:], "less -FRX"), (["PAGER": "more -d"], "more -d"), (["PAGER": ""], nil),
            (["PAGER": "cat"], nil),
        ] as [([String: String], String?)])
    func command(environment: [String: String], command: String?) {
        #expect(Pager(environment)?.command == command)
    }
}
