import Testing

@testable import wbl

@Suite("What the client does for somebody at a gateway")
struct BridgeTests {
    private func bridge(_ command: String? = nil) throws -> Bridge {
        let environment = command.map { ["SSH_ORIGINAL_COMMAND": $0] } ?? [:]
        return try Bridge(address: "ana@school.example", environment: environment)
    }

    @Test("It says what SSH was asked to run, where that is one line")
    func sentence() throws {
        #expect(try bridge("show my sections").sentence == "show my sections")
        #expect(try bridge("").sentence == nil)
        #expect(try bridge().sentence == nil)
        for lines in ["ping\nas b", "ping\ras b", "a\tb", "a\u{0}b"] {
            let trouble = #expect(throws: Trouble.self) { try bridge(lines) }
            #expect(trouble?.status == .usage)
        }
    }

    @Test(
        "Sentences about files and other people are not said",
        arguments: [
            ["import", "in"], ["export", "draft", "out"], ["template", "out"], ["GET", "a.csv"],
            ["put", "a.csv", "bytes=2"], ["plan", "--list-options", "a"], ["As", "ben"],
        ])
    func refused(words: [String]) throws {
        let bridge = try bridge()
        let trouble = #expect(throws: Trouble.self) { try bridge.check(words) }
        #expect(trouble?.status == .usage)
    }

    @Test(
        "All others are",
        arguments: [[], ["show", "as"], ["export"], ["import", "--dry-run"], ["plan", "seed=7"]])
    func said(words: [String]) throws {
        try bridge().check(words)
    }
}
