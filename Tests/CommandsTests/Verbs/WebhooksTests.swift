import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("webhooks")
struct WebhooksTests {
    @Test("Looks the webhooks up, off record; for coordinators and operators")
    func list() {
        var talk = Talk.withWebhooks()
        let outcome = talk.say("webhooks")
        guard case .webhooks = outcome.effect else {
            Issue.record("nothing is looked up")
            return
        }
        #expect(outcome.records.isEmpty)
        var chat = Chat(People.rosa)
        #expect(chat.say("webhooks").failure?.code == .denied)
    }
}
