import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("release webhook")
struct ReleaseWebhookTests {
    @Test("Lets one webhook's notices leave, and says how many wait, on record")
    func release() {
        var talk = Talk.withWebhooks()
        let outcome = talk.say("release webhook sis")
        #expect(outcome.outbox == [.hold(false, channel: "webhook:sis")])
        #expect(outcome.records.map(\.verb) == ["release webhook"])
        #expect(outcome.lines.first == "# 3 notices for sis may leave again.")
    }
}
