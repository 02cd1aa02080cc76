import Testing
import Wire

@testable import Commands

@Suite("template")
struct TemplateTests {
    @Test("Its files are ready for get, and nothing of anybody is in them")
    func template() {
        var talk = Talk()
        let outcome = talk.say("template")
        #expect(outcome.data == [["file": "README.md", "bytes": 2]])
        #expect(outcome.records.isEmpty && outcome.isQuiet)
        #expect(talk.say("get README.md").isOK)
    }
}
