import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("hold mail")
struct HoldMailTests {
    @Test("Holds the mails, on record; status then says so")
    func hold() {
        var talk = Talk()
        let outcome = talk.say("hold mail")
        #expect(outcome.outbox == [.hold(true)])
        #expect(outcome.records.map(\.verb) == ["hold mail"])
        #expect(outcome.members == ["held": .flag(true)])
        talk.outbox.hold(true, channel: Notice.mail)
        #expect(talk.say("status").lines.contains(" Mails are held; release mail lets them leave."))
    }

    @Test("It is for coordinators of all schools")
    func rights() {
        for user in [People.rosa, People.operator, People.north] {
            var chat = Chat(user)
            #expect(chat.say("hold mail").failure?.code == .denied)
        }
    }
}
