import Testing
import Wire

@testable import Commands

@Suite("cancel")
struct CancelTests {
    @Test("Without a question it says what may have been meant", arguments: Role.allCases)
    func nothing(role: Role) {
        var chat = Chat(People.of(role))
        let failure = chat.say("cancel").failure
        #expect(failure?.code == .notFound)
        #expect(failure?.text.contains("no question is open") == true)
        #expect(failure?.text.contains("undo") == true)
    }

    @Test("It drops a question and nothing else: an open transaction stays")
    func drops() {
        var chat = Chat()
        chat.say("begin")
        chat.say("withdraw R1")
        chat.say("requests for period 3")
        #expect(chat.conversation.question != nil)
        let outcome = chat.say("cancel")
        #expect(outcome.isOK && outcome.isQuiet)
        #expect(chat.conversation.question == nil)
        #expect(chat.conversation.transaction?.sentences.count == 1)
    }
}
