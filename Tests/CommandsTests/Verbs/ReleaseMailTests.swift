import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("release mail")
struct ReleaseMailTests {
    @Test("Lets mails leave, and says how many wait")
    func release() {
        var talk = Talk()
        #expect(talk.say("release mail").lines.first == "# Mails leave again; none waits.")
        talk.outbox = .waiting(3)
        let outcome = talk.say("release mail")
        #expect(outcome.lines.first == "# 3 mails may leave again, each at its time.")
        #expect(outcome.outbox == [.hold(false)])
        #expect(outcome.members == ["held": .flag(false)])
    }
}
