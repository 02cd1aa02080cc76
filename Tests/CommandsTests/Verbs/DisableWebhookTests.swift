import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("disable webhook")
struct DisableWebhookTests {
    @Test("Asks where notices wait, then withdraws them, on record and as an event")
    func disable() {
        var talk = Talk.withWebhooks()
        #expect(
            talk.say("disable webhook sis").lines.last
                == "? Turn sis off and withdraw its 3 notices? yes or no")
        let outcome = talk.say("yes")
        #expect(
            outcome.outbox == [.disable(true, channel: "webhook:sis"), .withdraw([1, 2, 3])])
        #expect(outcome.events.map(\.kind) == ["webhook-disabled"])
        #expect(outcome.records.map(\.verb) == ["disable webhook"])
        #expect(talk.say("disable webhook office").members == ["withdrawn": 0])
    }

    @Test("What is off is not turned off again")
    func again() {
        var talk = Talk.withWebhooks()
        talk.outbox.disable(true, channel: "webhook:sis")
        #expect(talk.say("disable webhook sis").failure?.code == .conflict)
    }
}
