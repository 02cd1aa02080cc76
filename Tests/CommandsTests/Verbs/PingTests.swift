import Testing
import Wire

@testable import Commands

@Suite("ping")
struct PingTests {
    @Test("It answers, with the word where one is given")
    func answers() {
        var talk = Talk()
        #expect(talk.say("ping").text == "OK")
        #expect(talk.say("ping hello").text == "OK word=hello")
        #expect(talk.say("ping \"hello you\"").text == "OK word=\"hello you\"")
        #expect(talk.say("ping word=x").members == ["word": "x"])
        #expect(talk.say("ping x y").failure?.code == .badArgument)
        #expect(talk.say("ping").records.isEmpty)
    }
}
