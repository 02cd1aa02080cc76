import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("test webhook")
struct TestWebhookTests {
    @Test("Sends one webhook a test, on record")
    func test() {
        var talk = Talk.withWebhooks()
        let outcome = talk.say("test webhook sis")
        guard case .testWebhook(let webhook) = outcome.effect else {
            Issue.record("nothing is sent")
            return
        }
        #expect(webhook.name == "sis")
        #expect(outcome.records.map(\.verb) == ["test webhook"])
    }
}
