import Testing
import Wire

@testable import Commands

@Suite("set format")
struct SetFormatTests {
    @Test("The connection has the form from now on", arguments: Form.allCases)
    func forms(form: Form) {
        var talk = Talk()
        #expect(talk.say("set format \(form.rawValue)").reply == .ok())
        #expect(talk.conversation.form == form)
    }

    @Test("Another word is refused, and nothing changes")
    func refused() {
        var talk = Talk()
        #expect(
            talk.say("set format xml").failure
                == Failure(.badArgument, "form: \"xml\" is not one of human, json, tsv"))
        #expect(
            talk.say("set format").lines == [
                "? Still missing: form, human, json or tsv (or cancel)"
            ])
        #expect(talk.conversation.form == .human)
    }
}
