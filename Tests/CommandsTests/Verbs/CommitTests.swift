import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("commit")
struct CommitTests {
    @Test("Without a transaction, or with an empty one, there is nothing to do")
    func nothing() {
        var chat = Chat()
        #expect(chat.say("commit").failure?.code == .notFound)
        chat.say("begin")
        #expect(chat.say("commit").failure?.code == .notFound)
        #expect(chat.conversation.transaction != nil)
    }

    @Test("It is one change, which one undo takes back")
    func one() {
        var chat = Chat()
        chat.say("begin")
        chat.say("withdraw R1")
        chat.say("set employer E1 name=New")
        let outcome = chat.say("commit")
        #expect(outcome.verb == "commit" && chat.deeds.count == 1)
        #expect(chat.register.revision == 8)
        #expect(chat.say("undo confirm=yes").isOK)
        #expect(chat.register.facts == TwoDistricts.make().facts)
    }

    @Test("A transaction is closed by it, so that the next sentence is done at once")
    func closed() {
        var chat = Chat()
        chat.say("begin")
        chat.say("withdraw R1")
        chat.say("commit")
        #expect(chat.say("withdraw R2").members["removed"] == "R2")
        #expect(!chat.register.has(.request, "R2"))
    }
}
