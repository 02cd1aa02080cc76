import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("backup")
struct BackupTests {
    @Test("The copy is made by others, and that it was asked for is on record")
    func effect() {
        for user in [People.coordinator, People.operator] {
            var chat = Chat(user)
            let outcome = chat.say("backup")
            guard case .backUp = outcome.effect else {
                Issue.record("nothing is copied")
                return
            }
            #expect(outcome.records.map(\.verb) == ["backup"])
            #expect(outcome.records.map(\.action) == [.change])
            #expect(outcome.changes.isEmpty)
        }
    }

    @Test("It is about all schools, and for nobody else", arguments: [People.north, People.rosa])
    func denied(user: User) {
        var chat = Chat(user)
        let outcome = chat.say("backup")
        #expect(outcome.failure?.code == .denied && outcome.effect == nil)
    }
}
