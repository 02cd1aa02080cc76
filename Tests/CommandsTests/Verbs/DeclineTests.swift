import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("decline")
struct DeclineTests {
    @Test("First it says who waits again, and how many mails go to whom")
    func question() {
        var talk = Talk.asking()
        talk.announced = [County.announcement(0, .student, .cancellation)]
        let outcome = talk.say("decline O1 because short of staff")
        #expect(
            outcome.lines == [
                " \(County.place), 1 student", " R1 waits again: S1 Ana Example",
                " 1 mail to students (1 cancelled)",
                "? Note that Alder Clinic, main house declines O1 and send 1 mail? yes or no",
            ])
        #expect(outcome.data[1] == ["request": "R1", "student": "S1"])
        #expect(outcome.isQuiet && talk.register.published == County.plan())
    }

    @Test("Then the placements are gone from plan and draft, and the ask is over")
    func declined() {
        var talk = Talk.asking()
        talk.announced = [County.announcement(0, .student, .cancellation)]
        talk.register.draft = County.plan(points: 7)
        let parties = talk.register.parties(ofSlot: "O1")
        talk.say("decline O1 because \"short of staff\"")
        let outcome = talk.say("yes")
        #expect(outcome.members == ["answered": 1, "mails": 1])
        #expect(outcome.announcements == talk.announced)
        #expect(outcome.events.map(\.kind) == ["ask-declined"])
        let register = talk.register
        #expect(
            register.published == County.plan([]) && register.draft == County.plan([], points: 7))
        #expect(parties.map { register.told(about: AskKind.employer.matter($0)) } == .some(nil))
        #expect(register.refusals.map(\.reason) == ["short of staff"])
        #expect(talk.state == .declined)
        #expect(talk.say("requests").data.map { $0["state"] } == ["waiting", "published"])
    }

    @Test("A confirmation of an acceptance that was a mistake does not leave")
    func mistaken() throws {
        var talk = Talk.asking()
        let parties = try #require(talk.register.parties(ofSlot: "O1"))
        talk.say("accept O1 confirm=yes")
        talk.outbox.add(
            7,
            Ledger.Entry(
                state: .waiting, notBefore: 1, before: [],
                about: Matter(
                    kind: AskKind.employer.confirmation, subject: parties.subject,
                    recipient: parties.contact)))
        let outcome = talk.say("decline O1 confirm=yes")
        #expect(outcome.outbox == [.withdraw([7])])
        #expect(outcome.lines.contains(" 1 mail that has not left yet will not"))
    }

    @Test("A speaker's session likewise; other speakers may still be planned")
    func session() {
        var talk = Talk.asking()
        let outcome = talk.say("decline G1 confirm=yes")
        #expect(outcome.lines.contains(" G1 waits again: C1 Health 3"))
        #expect(talk.register.published == County.plan([County.walk], []))
        let parties = talk.register.parties(ofRequest: "G1", speaker: "K1")
        #expect(parties.map(talk.register.hasDeclined) == true)
    }

    @Test("Who has accepted may change its mind; who has declined has said so")
    func states() {
        var talk = Talk.asking()
        talk.say("accept O1 confirm=yes")
        #expect(talk.say("decline O1 confirm=yes").isOK)
        #expect(
            talk.say("decline O1").failure?.text.hasPrefix("O1 is declined already") == true)
    }

    @Test("Nobody is put there again, and why not says so, until the slot is another")
    func rule() {
        var talk = Talk.asking()
        talk.say("decline O1 because \"nobody here\" confirm=yes")
        let why = talk.say("why not R1 in O1")
        #expect(why.text.contains("the host has declined"))
        #expect(!why.text.contains("nobody here"))
        talk.say("set slot O1 max=3")
        #expect(!talk.say("why not R1 in O1").text.contains("declined"))
        #expect(talk.state == .asked)
    }

    @Test("The reason is in no event and on no record, and is shown to coordinators")
    func reason() {
        var talk = Talk.asking()
        let outcome = talk.say("decline O1 because \"Sam is ill\" confirm=yes")
        #expect(!"\(outcome.events)\(outcome.records)".contains("Sam"))
        #expect(talk.say("show slot O1").data.contains { $0["reason"] == "Sam is ill" })
        #expect(talk.say("asks").data.contains { $0["reason"] == "Sam is ill" })
        talk.conversation = Conversation(user: People.viewer)
        #expect(!talk.say("show slot O1").text.contains("Sam is ill"))
    }
}
