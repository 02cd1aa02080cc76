import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("outbox")
struct OutboxTests {
    private func query(_ outcome: Outcome) -> OutboxQuery? {
        guard case .outbox(let query) = outcome.effect else { return nil }
        return query
    }

    @Test("Asks for a page of the outbox, from a key on")
    func pages() {
        var talk = Talk()
        talk.settings.pageRows = 7
        #expect(query(talk.say("outbox")) == OutboxQuery(limit: 7))
        #expect(query(talk.say("outbox after=12")) == OutboxQuery(after: 12, limit: 7))
        #expect(talk.say("outbox").records.isEmpty)
    }

    @Test("An operator and a coordinator of some schools see counts alone; others nothing")
    func rights() {
        for user in [People.operator, People.north] {
            var chat = Chat(user)
            #expect(query(chat.say("outbox")) == OutboxQuery(limit: 0))
        }
        var chat = Chat(People.rosa)
        #expect(chat.say("outbox").failure?.code == .denied)
    }
}
