import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("health")
struct HealthTests {
    @Test(
        "The surroundings are looked at, for coordinators and operators; nothing is on record",
        arguments: [People.coordinator, People.north, People.operator])
    func look(user: User) {
        var chat = Chat(user, TwoDistricts.planned())
        let outcome = chat.say("health")
        #expect(outcome.records.isEmpty && outcome.changes.isEmpty)
        guard case .lookAround(let reply) = outcome.effect else {
            Issue.record("nothing is looked at")
            return
        }
        let told = Outcome(reply(Condition()))
        #expect(told.members["state"] == "ok")
        #expect(told.tells(TwoDistricts.Names.all, to: "health") == [])
    }

    @Test("It is for nobody else", arguments: [People.rosa, People.viewer, People.bridge])
    func denied(user: User) {
        var chat = Chat(user)
        #expect(chat.say("health").failure?.code == .denied)
    }
}
