import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("withdraw")
struct WithdrawTests {
    @Test("A student's or a class's request, of which nobody has been told, goes at once")
    func goes() {
        for (id, noun) in [("R1", Noun.request), ("G1", .speakerRequest)] {
            var chat = Chat(People.rosa)
            let key = chat.register.key(noun, id)
            let outcome = chat.say("withdraw \(id)")
            #expect(outcome.members == ["removed": .text(id), "dependents": 0])
            #expect(!chat.register.has(noun, id) && outcome.announcements.isEmpty)
            #expect(outcome.records.map(\.action) == [.change])
            #expect(outcome.records.map(\.subject) == [key])
            #expect(outcome.events.map(\.subject) == [key] && outcome.changes.count == 1)
            var others = TwoDistricts.make().facts
            others["\(noun.rawValue) \(id)"] = nil
            #expect(chat.register.facts == others)
        }
    }

    @Test("Where a published place goes with it, it asks first")
    func published() {
        for id in ["R1", "G1"] {
            var chat = Chat(People.rosa, TwoDistricts.planned())
            let question = chat.say("withdraw \(id)")
            #expect(question.isQuestion && question.isQuiet)
            #expect(question.data == [["published_lost": 1]])
            #expect(chat.say("yes").isOK)
            chat = Chat(People.rosa, TwoDistricts.planned())
            #expect(chat.say("withdraw \(id) confirm=yes").isOK)
        }
    }

    @Test("A place in the draft alone is no reason to ask")
    func drafted() {
        var chat = Chat(People.rosa, TwoDistricts.planned())
        chat.register.published = nil
        #expect(chat.say("withdraw R1").isOK)
    }

    @Test("What is no request, or another's, stays")
    func others() {
        var chat = Chat(People.rosa)
        #expect(chat.say("withdraw R2").failure?.code == .notFound)
        #expect(chat.say("withdraw G4").failure?.code == .notFound)
        #expect(chat.say("withdraw R99").failure?.code == .notFound)
        #expect(chat.say("withdraw S1").failure?.code == .notFound)
        #expect(chat.say("withdraw").isQuestion)
        #expect(chat.register.facts == TwoDistricts.make().facts)
    }

    @Test("In small letters, and behind the noun")
    func words() {
        for line in ["withdraw r1", "withdraw request R1", "withdraw the request R1"] {
            var chat = Chat()
            #expect(chat.say(line).members["removed"] == "R1", "\(line)")
        }
        var chat = Chat()
        #expect(chat.say("withdraw speaker request G1").members["removed"] == "G1")
    }
}
