import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("What is answered about webhooks")
struct WebhookRepliesTests {
    @Test("Each webhook with its host, its state, its counts and its last success")
    func list() {
        var talk = Talk.withWebhooks()
        talk.outbox.disable(true, channel: "webhook:office")
        let reply = WebhookReplies.list(
            talk.settings.webhooks, talk.outbox, ["webhook:sis": 1_802_000_000],
            talk.context.ports)
        let data = Outcome(reply).data
        #expect(data.map { $0["state"] } == [.text("disabled"), .text("on")])
        #expect(data.map { $0["waiting"] } == [.number(0), .number(3)])
        #expect(data.map { $0["host"] } == [.text("hooks.test"), .text("sis.test")])
        #expect(data.map { $0["topics"] } == [.text("plan"), .text("all")])
        #expect(data.map { $0["last_success"] } == [.text("never"), .text("2027-02-07T11:33")])
    }

    @Test("status names the webhooks that somebody has to look after, and no other")
    func troubles() {
        var talk = Talk.withWebhooks()
        #expect(WebhookReplies.troubles(talk.context).isEmpty)
        talk.outbox.disable(true, channel: "webhook:office")
        talk.outbox.add(
            9, Ledger.Entry(state: .dead, notBefore: 0, before: nil, channel: "webhook:sis"))
        let lines = talk.say("status").lines
        #expect(lines.contains { $0.contains("webhook office is turned off") })
        #expect(lines.contains { $0.contains("webhook sis: 1 notice given up") })
    }

    @Test("Without a webhook it is said how to have one")
    func none() {
        let reply = WebhookReplies.list([], Ledger(), [:], Talk().context.ports)
        #expect(Outcome(reply).lines.first?.hasPrefix("# No webhook is configured") == true)
    }

    @Test("One event and several; none")
    func counts() {
        let webhook = WebhookFacts(name: "sis", host: "h", format: "standard", topics: [])
        let said = [0, 1, 2].map { Outcome(WebhookReplies.replayed($0, webhook)).lines[0] }
        #expect(said[0].hasPrefix("# sis wanted none"))
        #expect(said[1].contains("1 event again") && said[2].contains("2 events again"))
    }
}
