import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("reload")
struct ReloadTests {
    @Test("The configuration is read by others, and that it was asked for is on record")
    func effect() {
        for user in [People.coordinator, People.operator] {
            var chat = Chat(user)
            let outcome = chat.say("reload")
            guard case .reload = outcome.effect else {
                Issue.record("nothing is read")
                return
            }
            #expect(outcome.records.map(\.verb) == ["reload"])
        }
    }

    @Test("It is about all schools, and for nobody else", arguments: [People.north, People.rosa])
    func denied(user: User) {
        var chat = Chat(user)
        let outcome = chat.say("reload")
        #expect(outcome.failure?.code == .denied && outcome.effect == nil)
    }
}
