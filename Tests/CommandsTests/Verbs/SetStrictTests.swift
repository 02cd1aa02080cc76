import Testing
import Wire

@testable import Commands

@Suite("set strict")
struct SetStrictTests {
    @Test("It is on until it is off")
    func strict() {
        var talk = Talk()
        #expect(talk.say("set strict on").reply == .ok())
        #expect(talk.conversation.strict)
        talk.say("set strict off")
        #expect(!talk.conversation.strict)
        #expect(
            talk.say("set strict maybe").failure
                == Failure(.badArgument, "to: \"maybe\" is not one of on, off"))
    }
}
