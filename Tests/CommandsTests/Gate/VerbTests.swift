import Testing
import Wire

@testable import Commands

@Suite("Finding a command")
struct VerbTests {
    private func found(_ line: String) throws -> String? { Verb.of(try Sentence(line))?.name }

    @Test("The command of most words counts")
    func longest() throws {
        #expect(try found("set format json") == "set format")
        #expect(try found("set strict on") == "set strict")
        #expect(try found("set employer E3 name X") == "set")
        #expect(try found("set") == "set")
        #expect(try found("stop plan") == "stop plan")
        #expect(try found("plan") == "plan")
        #expect(try found("why not R17 in O5") == "why not")
        #expect(try found("why R17") == "why")
    }

    @Test(
        "Quoted words, pairs and flags are no commands",
        arguments: ["\"ping\"", "ping=1", "--ping", "stop", "stop \"plan\"", ""])
    func none(line: String) throws {
        #expect(try found(line) == nil)
    }

    @Test("A misspelt word finds the nearest command")
    func nearest() {
        #expect(Verb.nearest(to: "exprot", for: .coordinator) == "export")
        #expect(Verb.nearest(to: "PUBLSH", for: .coordinator) == "publish")
        #expect(Verb.nearest(to: "xyzxyz", for: .coordinator) == nil)
        #expect(Verb.nearest(to: "my", for: .teacher) == "my week")
        #expect(Verb.nearest(to: "my", for: .coordinator) != "my week")
    }
}
