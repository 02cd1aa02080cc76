import Testing
import Wire

@testable import Commands

@Suite("abort")
struct AbortTests {
    @Test("It drops what was said, with how much that was, and nothing has happened")
    func drops() {
        var chat = Chat()
        chat.say("begin")
        chat.say("withdraw R1")
        chat.say("withdraw R2")
        let outcome = chat.say("abort")
        #expect(outcome.members == ["dropped": 2] && outcome.isQuiet && outcome.records.isEmpty)
        #expect(chat.conversation.transaction == nil)
        #expect(chat.register.facts == TwoDistricts.make().facts && chat.deeds.isEmpty)
        #expect(chat.say("withdraw R1").members["removed"] == "R1")
    }

    @Test("Without a transaction there is nothing to drop")
    func nothing() {
        var chat = Chat()
        #expect(chat.say("abort").failure?.code == .notFound)
    }
}
