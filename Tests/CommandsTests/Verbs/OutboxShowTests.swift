import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("outbox show")
struct OutboxShowTests {
    @Test("Looks one notice up, on record by its key")
    func show() {
        var talk = Talk()
        let outcome = talk.say("outbox show 12")
        guard case .showNotice(12) = outcome.effect else {
            Issue.record("nothing is looked up")
            return
        }
        #expect(outcome.records.map(\.action) == [.look])
        #expect(outcome.records.map(\.subject) == [12])
        #expect(talk.say("outbox show soon").failure?.code == .badArgument)
    }

    @Test("It is not for operators")
    func rights() {
        var chat = Chat(People.operator)
        #expect(chat.say("outbox show 12").failure?.code == .denied)
    }
}
