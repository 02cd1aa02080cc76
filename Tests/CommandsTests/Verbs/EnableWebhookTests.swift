import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("enable webhook")
struct EnableWebhookTests {
    @Test("Turns on what is off, on record")
    func enable() {
        var talk = Talk.withWebhooks()
        #expect(talk.say("enable webhook sis").outbox == [])
        talk.outbox.disable(true, channel: "webhook:sis")
        let outcome = talk.say("enable webhook sis")
        #expect(outcome.outbox == [.disable(false, channel: "webhook:sis")])
        #expect(outcome.records.map(\.verb) == ["enable webhook"])
    }
}
