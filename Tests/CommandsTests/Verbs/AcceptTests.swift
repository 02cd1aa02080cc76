import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("accept")
struct AcceptTests {
    private let told = [
        County.announcement(0, .employer), County.announcement(1, .teacher),
        County.announcement(2, .student), County.announcement(3, .student),
    ]

    @Test("First it says who accepts what, and how many mails go to whom")
    func question() {
        var talk = Talk.asking()
        talk.announced = told
        talk.unreachable = [.guardian: 1]
        let outcome = talk.say("accept O1")
        #expect(
            outcome.lines == [
                " \(County.place), 1 student", " 1 mail to employers (1 new)",
                " 1 mail to teachers (1 new)", " 2 mails to students (2 new)",
                " 1 guardian cannot be told by mail: no address that a mail can carry is known "
                    + "(show unreached lists them; set guardian ID email ADDRESS adds one)",
                "? Note that Alder Clinic, main house accepts O1 and send 4 mails? yes or no",
            ])
        #expect(
            outcome.data.first == [
                "slot": "O1", "contact": "Alder Clinic, main house", "students": 1,
            ])
        #expect(outcome.isQuiet && outcome.records.isEmpty && talk.state == .asked)
    }

    @Test("In the strict form several are one word, and whoever says two words is told so")
    func severalInStrictForm() {
        var talk = Talk.asking()
        talk.conversation.strict = true
        let fault = talk.say("accept O1 G1 confirm=yes").failure
        #expect(fault?.code == .badArgument)
        #expect(
            fault?.text.contains(
                "(in the strict form several ids are one word, with commas between: O1,G1)")
                == true)
        #expect(talk.say("accept O1,G1 confirm=yes").members["answered"] == 2)
    }

    @Test("Then it is on record, and people are told", arguments: [true, false])
    func accepted(asked: Bool) {
        var talk = Talk.asking()
        talk.announced = told
        if asked { talk.say("accept o1") }
        let outcome = talk.say(asked ? "yes" : "accept slot O1 confirm=yes")
        #expect(outcome.members == ["answered": 1, "mails": 4])
        #expect(outcome.announcements == told)
        let key = talk.register.key(.slot, "O1")
        #expect(
            outcome.events == [Event("ask-accepted", subject: key, noun: .slot, owner: "O1")])
        #expect(
            outcome.records == [
                AuditRecord(
                    user: 1001, action: .change, verb: "accept", noun: .slot, subject: key)
            ])
        #expect(talk.state == .accepted && talk.register.published == County.plan())
    }

    @Test("Several at once, each once, a session among them")
    func several() {
        for ids in ["O1 G1", "O1, G1 and O1", "slot O1 and speaker request G1", "ids=O1,G1"] {
            var talk = Talk.asking()
            let outcome = talk.say("accept \(ids)")
            #expect(
                outcome.lines.last
                    == "? Note 2 answers (accept)? Nobody has to be told. yes or no", "\(ids)")
            #expect(
                outcome.lines.contains(" G1 (Kim Example, Wed 17 Feb 2027, 09:00-09:40)"))
            let done = talk.say("yes")
            #expect(done.members["answered"] == 2)
            #expect(done.events.map(\.noun) == [.slot, .speakerRequest])
        }
    }

    @Test("Said again, it changes nothing and tells nobody")
    func again() {
        var talk = Talk.asking()
        talk.say("accept O1 confirm=yes")
        talk.announced = told
        let outcome = talk.say("accept O1 confirm=yes")
        #expect(
            outcome.failure
                == Failure(
                    .conflict,
                    "O1 is accepted already; nothing was changed and nobody is told again"))
        #expect(outcome.isQuiet)
    }

    @Test("Who had declined may be asked again, in another round")
    func reopened() {
        var talk = Talk.asking()
        talk.say("decline O1 confirm=yes")
        let outcome = talk.say("accept O1 confirm=yes")
        #expect(
            outcome.lines.contains(
                "# Alder Clinic, main house had declined O1: the next plan may use it again, and "
                    + "publish asks anew."))
        #expect(outcome.events.map(\.kind) == ["ask-reopened"])
        #expect(talk.state == .asked && !talk.register.hasAnswers)
    }

    @Test("What was not asked, is unknown, or has begun cannot be answered")
    func impossible() {
        var talk = Talk()
        let next = "no placement there is published; plan, then publish, asks"
        #expect(
            talk.say("accept O1").failure
                == Failure(.conflict, "O1 has not been asked: \(next)"))
        talk.register.draft = County.plan()
        #expect(talk.say("accept O1").failure?.text.hasSuffix("published; publish asks") == true)
        #expect(talk.say("accept G1").failure?.text.contains("no session for it") == true)
        talk = .asking()
        #expect(
            talk.say("accept O11").failure
                == Failure(
                    .notFound,
                    "there is no slot and no speaker request \"O11\"; did you mean O1?"))
        #expect(talk.say("accept O1 O99").failure?.code == .notFound)
        #expect(talk.say("accept and").isQuestion)
        talk = .asking()
        talk.say("set slot O1 start=2027-02-01T07:00 end=2027-02-01T09:00 confirm=yes")
        #expect(
            talk.say("accept O1").failure?.text.hasSuffix("it can no longer be answered") == true)
    }

    @Test("Of students of other schools, a scope forbids it")
    func scope() {
        var chat = Chat(People.north, TwoDistricts.planned())
        let outcome = chat.say("accept O1 confirm=yes")
        #expect(outcome.failure?.code == .denied && outcome.isQuiet)
        #expect(chat.say("accept G4 confirm=yes").failure?.code == .notFound)
        #expect(chat.say("accept G1 confirm=yes").members["answered"] == 1)
        chat.register.published?.placements.removeAll { $0.request == "R3" }
        #expect(chat.say("accept O1 confirm=yes").isOK)
    }

    @Test("It cannot be undone, and waits for no commit")
    func final() {
        var chat = Chat(People.coordinator, TwoDistricts.planned())
        chat.say("accept O1 confirm=yes")
        #expect(chat.say("undo").failure?.code == .conflict)
    }

    @Test("Strict form wants confirm=yes")
    func strict() {
        var talk = Talk.asking()
        talk.conversation.strict = true
        #expect(talk.say("accept O1").failure?.code == .missingArgument)
        #expect(talk.say("accept \"O1 G1\" confirm=yes").members["answered"] == 2)
    }
}
