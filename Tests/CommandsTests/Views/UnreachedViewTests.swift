import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("Who cannot be written to")
struct UnreachedViewTests {
    private func talk() -> Talk {
        var talk = Talk()
        talk.say("set student S1 email=an.A@[10.0.0.1]")
        talk.say("set employer E1 email=")
        return talk
    }

    @Test("status counts them, and show unreached says who and why")
    func listed() {
        var talk = talk()
        #expect(talk.say("status").text.contains("2 people cannot be written to (show unreached"))
        let outcome = talk.say("show unreached")
        #expect(outcome.members == ["rows": 2])
        #expect(outcome.text.contains("an.A@[10.0.0.1] is an address that no mail can carry"))
        #expect(outcome.text.contains("E1  ") && outcome.text.contains("no address"))
        #expect(outcome.records.map(\.verb) == ["show"])
        talk.say("set student S1 email=ana@x.example")
        talk.say("set employer E1 email=e@x.example")
        #expect(!talk.say("status").text.contains("cannot be written to"))
        #expect(talk.say("show unreached").text.contains("Everybody can be written to."))
    }

    @Test("Those of other schools are not listed, and only coordinators ask")
    func sight() {
        var chat = Chat(People.north)
        let all = chat.say("show unreached")
        #expect(all.isOK)
        chat.turn(to: People.viewer)
        #expect(chat.say("show unreached").failure?.code == .denied)
    }
}
