import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("A change that somebody made")
struct DeedTests {
    /// The deed of a sentence, and the register after it.
    private func deed(
        _ sentence: String, in register: Register = TwoDistricts.make()
    ) -> (Deed, Register) {
        var chat = Chat(People.coordinator, register)
        let outcome = chat.say(sentence)
        let deed = Deed(
            3, by: People.coordinator, verb: outcome.verb, outcome, from: register)
        return (deed, chat.register)
    }

    /// The register with some facts applied.
    private func applying(_ facts: [any FactChange], to register: Register) -> Register {
        var register = register
        for fact in facts { register.apply(.fact(fact)) }
        return register
    }

    @Test("An answer that hangs on two of the changed rows is kept once")
    func answers() throws {
        var chat = Chat()
        let parties = try #require(chat.register.parties(ofSlot: "O1"))
        let answer = AskAnswer(ask: Ask(parties, round: 0), state: .accepted)
        chat.register.apply(.answered(answer))
        let facts: [Change] = [
            .fact(Fact<Slot>(key: parties.subject, owner: "O1", rows: [])),
            .fact(Fact<Employer>(key: parties.contact, owner: "E1", rows: [])),
        ]
        var outcome = Outcome(.ok())
        outcome.changes = facts
        let deed = Deed(1, by: chat.user, verb: "remove", outcome, from: chat.register)
        #expect(deed.answers == [answer] && deed.before.count == 2)
    }

    @Test("It knows who, what, and by which verb")
    func who() {
        let (deed, _) = deed("withdraw R1")
        #expect(deed.number == 3 && deed.user == People.coordinator && deed.verb == "withdraw")
        #expect(deed.after.map(\.owner) == ["R1"] && deed.after.map(\.noun) == [.request])
        #expect(deed.after[0].isWithdrawal && !deed.before[0].isWithdrawal)
        #expect(deed.before[0].key == TwoDistricts.make().key(.request, "R1"))
    }

    @Test(
        "What was before takes all of it back",
        arguments: [
            "withdraw R1", "set employer E1 name=New", "add student id=S60 name=X school=H1",
            "remove student S1 confirm=yes", "remove school H1 confirm=yes",
            "set trip T1 seats=2", "request shadow for S1",
        ])
    func back(sentence: String) {
        let before = TwoDistricts.make()
        let (deed, after) = deed(sentence)
        #expect(after.facts != before.facts && !deed.isFinal)
        #expect(applying(deed.before, to: after).facts == before.facts)
        #expect(applying(deed.after, to: before).facts == after.facts)
        for noun in Noun.allCases {
            for id in Sentences.ids(noun) {
                let restored = applying(deed.before, to: after)
                #expect(restored.key(noun, id) == before.key(noun, id), "\(noun) \(id)")
            }
        }
    }

    @Test("An owner that was changed twice has one earlier state and one later")
    func twice() throws {
        var chat = Chat()
        chat.say("begin")
        chat.say("set employer E1 name=One")
        chat.say("add student id=S60 name=X school=H1")
        chat.say("set employer E1 name=Two")
        chat.say("commit")
        let deed = try #require(chat.deeds.last)
        #expect(deed.before.map(\.owner) == ["E1", "S60"])
        let later = deed.after.compactMap { ($0 as? Fact<Employer>)?.rows.first?.name }
        #expect(later == ["Two"])
        #expect(applying(deed.before, to: chat.register).facts == TwoDistricts.make().facts)
    }

    @Test("What told people or replaced a plan is final")
    func final() {
        let register = TwoDistricts.planned()
        #expect(deed("publish confirm=yes", in: register).0.isFinal)
        var outcome = Outcome(.ok())
        outcome.changes = [.draft(nil)]
        #expect(Deed(1, by: People.coordinator, verb: "x", outcome, from: register).isFinal)
        outcome.changes = []
        #expect(!Deed(1, by: People.coordinator, verb: "x", outcome, from: register).isFinal)
        outcome.announcements = [County.announcement(0, .employer)]
        #expect(Deed(1, by: People.coordinator, verb: "x", outcome, from: register).isFinal)
    }
}
