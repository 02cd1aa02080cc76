import Testing
import Wire

@testable import Commands

@Suite("begin")
struct BeginTests {
    @Test(
        "It opens a transaction on what stands now",
        arguments: [Role.coordinator, .teacher, .transport])
    func opens(role: Role) {
        var chat = Chat(People.of(role))
        let outcome = chat.say("begin")
        #expect(outcome.isOK && outcome.isQuiet && outcome.records.isEmpty)
        #expect(chat.conversation.transaction?.sentences.isEmpty == true)
        #expect(chat.conversation.transaction?.preview.facts == chat.register.facts)
    }

    @Test("Twice is once too often, and the first stays")
    func twice() {
        var chat = Chat()
        chat.say("begin")
        chat.say("withdraw R1")
        #expect(chat.say("begin").failure?.code == .exists)
        #expect(chat.conversation.transaction?.sentences.count == 1)
    }
}
