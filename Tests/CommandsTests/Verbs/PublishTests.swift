import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("publish")
struct PublishTests {
    private func drafted() -> Talk {
        var talk = Talk()
        talk.register.draft = County.plan()
        talk.announced = [
            County.announcement(0, .employer), County.announcement(1, .employer, .change),
            County.announcement(2, .employer, .cancellation), County.announcement(3, .speaker),
        ]
        return talk
    }

    private let hint =
        "# Students, guardians and teachers hear of a placement once the employer has accepted "
        + "(setting tell_students: on_acceptance)."

    @Test("First it says how many mails go to whom, and asks")
    func question() {
        var talk = drafted()
        let outcome = talk.say("publish")
        #expect(
            outcome.lines == [
                " 3 mails to employers (1 new, 1 changed, 1 cancelled)",
                " 1 mail to speakers (1 new)",
                hint, "? Publish 1 placement and 1 speaker session and send 4 mails? yes or no",
            ])
        #expect(
            outcome.data.first == [
                "audience": "employer", "mails": 3, "new": 1, "changed": 1, "cancelled": 1,
            ])
        #expect(outcome.isQuiet && outcome.records.isEmpty && outcome.events.isEmpty)
        #expect(talk.register.published == nil)
    }

    @Test("Then it publishes, tells, and the draft is gone", arguments: [true, false])
    func published(asked: Bool) {
        var talk = drafted()
        if asked { talk.say("publish") }
        let outcome = talk.say(asked ? "yes" : "publish confirm=yes")
        #expect(outcome.members == ["published": 2, "placements": 1, "sessions": 1, "mails": 4])
        #expect(outcome.announcements == talk.announced)
        #expect(outcome.events == [Event("published")])
        let record = AuditRecord(
            user: 1001, action: .change, verb: "publish", noun: nil, subject: nil)
        #expect(outcome.records == [record])
        #expect(talk.register.draft == nil)
        #expect(talk.register.published?.placements == [County.walk])
        #expect(talk.register.told.count == 3)
    }

    @Test("What no longer holds leaves with its reason, before anybody is asked")
    func dropped() {
        var talk = drafted()
        talk.say("set student S1 documents=\"\"")
        let outcome = talk.say("publish")
        #expect(
            outcome.lines.first
                == " left out: Request R1 cannot take slot O1: a document that the slot or its "
                + "employer asks for is missing.")
        #expect(outcome.data.first?["request"] == "R1")
        #expect(
            outcome.lines.last?.hasPrefix("? Publish 0 placements and 1 speaker session") == true)
        #expect(talk.say("yes").members["placements"] == 0)
        #expect(talk.register.published?.placements == [])
    }

    @Test("Who has no address is counted")
    func unreachable() {
        var talk = drafted()
        talk.unreachable = [.employer: 1, .teacher: 2]
        let outcome = talk.say("publish")
        let why = "cannot be told by mail: no address that a mail can carry is known"
        #expect(
            outcome.lines.contains(
                " 2 teachers \(why) (show unreached lists them; set teacher ID email ADDRESS adds "
                    + "one)"))
        #expect(
            outcome.lines.contains(
                " 1 employer \(why) (show unreached lists them; set employer ID email ADDRESS adds "
                    + "one)"))
        #expect(outcome.data.contains(["audience": "teacher", "without_address": 2]))
    }

    @Test("Students are told later or now, and only later is said")
    func students() {
        var talk = drafted()
        #expect(talk.say("publish").lines.contains(hint))
        talk.say("no")
        talk.settings.tellsStudentsOnPublish = true
        #expect(!talk.say("publish").lines.contains(hint))
    }

    @Test("Where nobody is told anything new it says so, and still asks")
    func nobody() {
        var talk = drafted()
        talk.announced = []
        let outcome = talk.say("publish")
        #expect(
            outcome.lines.last == "? Publish 1 placement and 1 speaker session? Nobody has to be "
                + "told. yes or no")
    }

    @Test("as_of tells people as if it were another moment")
    func asOf() {
        var talk = drafted()
        talk.tellsUntil = moment("2027-02-10T00:00")
        #expect(talk.say("publish as-of=2027-02-12T08:00 confirm=yes").members["mails"] == 0)
        talk.register.draft = County.plan()
        #expect(talk.say("publish confirm=yes").members["mails"] == 4)
    }

    @Test("Strict form wants confirm=yes")
    func strict() {
        var talk = drafted()
        talk.conversation.strict = true
        #expect(talk.say("publish").failure?.code == .missingArgument)
        #expect(talk.register.published == nil)
        #expect(talk.say("publish confirm=yes").isOK)
    }

    @Test("Without a draft there is nothing to publish")
    func none() {
        var talk = Talk()
        #expect(
            talk.say("publish confirm=yes").failure
                == Failure(.notFound, "there is no draft to publish; plan makes one"))
    }
}
