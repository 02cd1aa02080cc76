import HashTreeCollections
import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("undo")
struct UndoTests {
    private static let facts = TwoDistricts.make().facts

    @Test(
        "It takes back what one sentence changed, whatever that was",
        arguments: [
            "withdraw R1", "set employer E1 name=New contact=X", "request shadow for S1",
            "add student id=S60 name=X school=H1", "set trip T1 seats=2",
            "remove guardian S1 email=old@example.net", "remove availability H1",
            "request speaker about x for C1 next week", "add enrollment section=C1 student=S2",
        ])
    func one(sentence: String) {
        var chat = Chat()
        #expect(chat.say(sentence).isOK)
        #expect(chat.register.facts != UndoTests.facts)
        let outcome = chat.say("undo")
        #expect(outcome.isOK && chat.register.facts == UndoTests.facts)
        #expect(outcome.announcements.isEmpty && outcome.effect == nil)
        #expect(chat.deeds.isEmpty)
        #expect(chat.say("undo").failure?.code == .notFound)
    }

    @Test(
        "A host's answer is not undone, and it says what can be said instead",
        arguments: [("accept", "say decline and the same id"), ("decline", "say accept and the")])
    func answers(verb: String, words: String) {
        var chat = Chat()
        let deed = Deed(
            1, by: chat.user, verb: verb,
            {
                var outcome = Outcome(.ok())
                outcome.changes = [.draft(nil)]
                return outcome
            }(), from: chat.register)
        chat.deeds = [deed]
        let failure = chat.say("undo").failure
        #expect(failure?.code == .conflict && failure?.text.contains(words) == true)
    }

    @Test(
        "The answer that a change ended stands again, unless another was asked for or given since",
        arguments: ["remove slot O1 confirm=yes", "set slot O1 max=7"])
    func answered(sentence: String) throws {
        var chat = Chat()
        let ask = Ask(try #require(chat.register.parties(ofSlot: "O1")), round: 0)
        let yes = AskAnswer(ask: ask, state: .accepted)
        chat.register.apply(.answered(yes))
        #expect(chat.say(sentence).isOK && !chat.register.hasAnswers)
        let outcome = chat.say("undo")
        #expect(outcome.text.contains("1 answer of hosts and speakers stands again"))
        #expect(chat.register.answers[ask.parties] == yes)
        chat.say(sentence)
        let told = Told(
            digest: "d", address: "a@b.example", language: .english, gist: "g", round: 7)
        chat.register.apply(.told(AskKind.employer.matter(ask.parties), told))
        #expect(!chat.say("undo").text.contains("again") && !chat.register.hasAnswers)
        chat.register.apply(.told(AskKind.employer.matter(ask.parties), nil))
        chat.register.apply(.answered(yes))
        chat.say(sentence)
        chat.register.apply(.answered(AskAnswer(ask: ask, state: .declined)))
        #expect(!chat.say("undo").text.contains("again"))
        #expect(chat.register.answers[ask.parties]?.state != .accepted)
    }

    @Test("What changed several entries is asked about first")
    func several() {
        var chat = Chat()
        #expect(chat.say("remove student S1 confirm=yes").isOK)
        let question = chat.say("undo")
        #expect(question.isQuestion && question.isQuiet)
        #expect(question.text.contains("remove") && question.text.contains("5 entries"))
        #expect(chat.say("no").isOK && !chat.register.has(.student, "S1"))
        #expect(chat.say("undo confirm=yes").isOK)
        #expect(chat.register.facts == UndoTests.facts)
    }

    @Test("Each entry that it takes back is an event and a record, by its key")
    func record() {
        var chat = Chat()
        let key = chat.register.key(.request, "R1")
        chat.say("withdraw R1")
        let outcome = chat.say("undo")
        #expect(outcome.members == ["undone": "withdraw"])
        #expect(
            outcome.records == [
                AuditRecord(
                    user: 1001, action: .change, verb: "undo", noun: .request, subject: key)
            ])
        #expect(
            outcome.events == [
                Event("request-changed", subject: key, noun: .request, owner: "R1")
            ])
        #expect(chat.register.key(.request, "R1") == key)
    }

    @Test("One after the other, the latest first, and only one's own")
    func own() {
        var chat = Chat()
        chat.say("set employer E1 name=One")
        chat.turn(to: People.north)
        chat.say("set employer E3 name=Two")
        chat.turn(to: People.coordinator)
        chat.say("set employer E12 name=Three")
        #expect(chat.say("undo").isOK && chat.register.employers["E12"]?.name == "Cedar Labs")
        #expect(chat.say("undo").isOK && chat.register.employers["E1"]?.name == "Alder Clinic")
        #expect(chat.say("undo").failure?.code == .notFound)
        #expect(chat.register.employers["E3"]?.name == "Two")
        chat.turn(to: People.rosa)
        #expect(chat.say("undo").failure?.code == .notFound)
    }

    @Test("Where the same rows have changed since, nothing is undone")
    func changedSince() {
        var chat = Chat()
        chat.say("set employer E1 name=One")
        chat.turn(to: People.north)
        chat.say("set employer E1 name=Two")
        chat.turn(to: People.coordinator)
        let outcome = chat.say("undo")
        #expect(outcome.failure?.code == .conflict && outcome.isQuiet)
        #expect(chat.register.employers["E1"]?.name == "Two")
    }

    @Test("Where another entry builds on it, nothing is undone")
    func builtOn() {
        var chat = Chat()
        chat.say("add student id=S60 name=X school=H1")
        chat.turn(to: People.north)
        chat.say("request shadow for S60")
        chat.turn(to: People.coordinator)
        #expect(chat.say("undo").failure?.code == .conflict)
        #expect(chat.register.has(.student, "S60"))
        chat.turn(to: People.north)
        #expect(chat.say("undo").isOK)
        chat.turn(to: People.coordinator)
        #expect(chat.say("undo").isOK && chat.register.facts == UndoTests.facts)
    }

    @Test("What it would bring back must still fit: nothing comes back that names what is gone")
    func gone() {
        var chat = Chat()
        chat.say("withdraw R1")
        chat.turn(to: People.north)
        chat.say("remove student S1 confirm=yes")
        chat.turn(to: People.coordinator)
        #expect(chat.say("undo").failure?.code == .conflict)
        #expect(!chat.register.has(.request, "R1"))
    }

    @Test("An id that somebody has taken meanwhile stays theirs")
    func taken() {
        var chat = Chat()
        chat.say("withdraw R1")
        chat.turn(to: People.north)
        chat.say("add request id=R1 student=S2 kind=job_shadow")
        chat.turn(to: People.coordinator)
        #expect(chat.say("undo").failure?.code == .conflict)
        #expect(chat.register.requests["R1"]?.student == "S2")
    }

    @Test("What people have been told of, or the published plan builds on, is not undone")
    func told() {
        var chat = Chat(People.coordinator, TwoDistricts.planned())
        chat.say("publish confirm=yes")
        #expect(chat.say("undo").failure?.code == .conflict)
        chat = Chat()
        chat.say("request shadow for S1")
        chat.register.published = County.plan(
            [Placement(request: "R18", slot: "O1", out: .walk, back: .walk)], [])
        #expect(chat.say("undo").failure?.code == .conflict)
        #expect(chat.register.has(.request, "R18"))
    }

    @Test("A transaction is one deed, though it changed an entry twice")
    func transaction() {
        var chat = Chat()
        chat.say("begin")
        chat.say("set employer E1 name=One")
        chat.say("set employer E1 name=Two")
        chat.say("withdraw R1")
        chat.say("commit")
        #expect(chat.say("undo confirm=yes").isOK)
        #expect(chat.register.facts == UndoTests.facts)
    }

    @Test("A person behind a bridge undoes their own, and not the bridge's or another's")
    func bridge() {
        var chat = Chat(People.bridge)
        chat.say("as p1@schools.example.org")
        chat.say("withdraw R1")
        chat.turn(to: People.bridge)
        chat.say("as p2@schools.example.org")
        #expect(chat.say("undo").failure?.code == .notFound)
        chat.turn(to: People.bridge)
        chat.say("as p1@schools.example.org")
        #expect(chat.say("undo").isOK && chat.register.facts == UndoTests.facts)
    }

    @Test("Yes after a change by somebody else puts the question again")
    func moved() {
        var chat = Chat()
        chat.say("remove student S1 confirm=yes")
        #expect(chat.say("undo").isQuestion)
        chat.register.revision += 1
        #expect(chat.say("yes").isQuestion)
        #expect(chat.say("yes").isOK && chat.register.facts == UndoTests.facts)
    }
}
