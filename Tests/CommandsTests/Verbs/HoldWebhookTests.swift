import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("hold webhook")
struct HoldWebhookTests {
    @Test("Holds one webhook, on record")
    func hold() {
        var talk = Talk.withWebhooks()
        let outcome = talk.say("hold webhook sis")
        #expect(outcome.outbox == [.hold(true, channel: "webhook:sis")])
        #expect(outcome.records.map(\.verb) == ["hold webhook"])
        #expect(outcome.members == ["held": .flag(true)])
    }

    @Test("One that is not there is not held, and the nearest is named; nor is one that is off")
    func refused() {
        var talk = Talk.withWebhooks()
        let failure = talk.say("hold webhook siss").failure
        #expect(failure?.code == .notFound && failure?.text.contains("did you mean sis?") == true)
        talk.outbox.disable(true, channel: "webhook:sis")
        #expect(talk.say("hold webhook sis").failure?.code == .conflict)
    }

    @Test("It is for operators and coordinators of all schools")
    func rights() {
        for user in [People.rosa, People.north] {
            var chat = Chat(user)
            #expect(chat.say("hold webhook sis").failure?.code == .denied)
        }
        var chat = Chat(People.operator)
        #expect(chat.say("hold webhook sis").failure?.code == .notFound)
    }
}
