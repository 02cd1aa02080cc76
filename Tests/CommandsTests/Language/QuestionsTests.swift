import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("Questions that wait for an answer")
struct QuestionsTests {
    @Test(
        "What fits several is a numbered question, answered by number or id",
        arguments: ["2", "C2", "c2"])
    func choice(answer: String) {
        var chat = Chat()
        let question = chat.say("requests for period 3")
        #expect(question.isQuestion && question.isQuiet)
        #expect(
            question.data.map { $0["value"] } == ["C1", "C2", "C3"]
                && question.data.map { $0["number"] } == [1, 2, 3])
        let outcome = chat.say(answer)
        #expect(outcome.data.map { $0["request"] } == ["G2"])
        #expect(chat.conversation.question == nil)
    }

    @Test(
        "An answer that is none of them is asked again and does nothing",
        arguments: ["0", "4", "-1", "law", "", "S1", "1 2", "9999999999999999999999"])
    func noChoice(answer: String) {
        var chat = Chat()
        chat.say("requests for period 3")
        let outcome = chat.say(answer)
        #expect(outcome.isQuestion && outcome.isQuiet && outcome.records.isEmpty)
        #expect(outcome.text.contains("3"))
        #expect(chat.say("1").data.map { $0["request"] } == ["G1"])
    }

    @Test("Who goes on to another sentence need not say cancel, and its files are its own")
    func goesOn() {
        var chat = Chat()
        chat.say("requests for period 3")
        #expect(chat.say("withdraw R1").members["removed"] == "R1")
        #expect(chat.conversation.question == nil)
        chat.say("requests for period 3")
        chat.intake = Intake([])
        let failure = chat.say("import").failure
        #expect(failure?.text.contains("no file was sent") == false)
        chat.say("request")
        #expect(chat.say("requests for S12").data.map { $0["request"] } == ["R17"])
    }

    @Test("What is missing is asked for one by one until the sentence is whole")
    func missing() {
        var chat = Chat(People.rosa)
        #expect(chat.say("request speaker").isQuestion)
        #expect(chat.say("robotics and drones").isQuestion)
        #expect(chat.say("my period 3").isQuestion)
        let outcome = chat.say("next week")
        #expect(outcome.members["request"] == "G5")
        let wish = chat.register.speakerRequests["G5"]
        #expect(wish?.topic == "robotics and drones" && wish?.section == "C1")
        #expect(wish?.earliest.description == "2027-02-08")
        #expect(chat.conversation.question == nil)
    }

    @Test("A bad answer to what is missing ends in an error or another question, never in a deed")
    func badAnswer() {
        var chat = Chat()
        chat.say("request shadow")
        let outcome = chat.say("nobody at all")
        #expect(outcome.failure?.code == .notFound)
        #expect(chat.conversation.question == nil)
        chat.say("request speaker about x for C1")
        #expect(chat.say("whenever").isQuestion)
        #expect(chat.say("tomorrow").isOK)
        #expect(chat.register.facts.count == TwoDistricts.make().facts.count + 1)
    }

    @Test("An answer that fits several is asked about in its turn")
    func again() {
        var chat = Chat()
        chat.say("request speaker about x next week")
        let question = chat.say("period 3")
        #expect(question.isQuestion && question.data.count == 3)
        #expect(chat.say("3").isOK)
        #expect(chat.register.speakerRequests["G5"]?.section == "C3")
    }

    @Test("One choice of several that is asked about leaves the others as they were said")
    func oneOfSeveral() {
        var chat = Chat()
        chat.say("add employer id=E40 name=\"Mill Bakery\"")
        let question = chat.say("request shadow for S1 choose E12, mill, E1")
        #expect(question.isQuestion && question.data.count == 2)
        #expect(chat.say("2").isOK)
        #expect(chat.register.requests["R18"]?.choices == ["E12", "E40", "E1"])
    }

    @Test("cancel leaves a question, in any letters; quit leaves the conversation")
    func left() {
        var chat = Chat()
        for answer in ["cancel", "CANCEL", "@t cancel"] {
            chat.say("requests for period 3")
            #expect(chat.say(answer).isOK)
            #expect(chat.conversation.question == nil)
        }
        chat.say("requests for period 3")
        let outcome = chat.say("quit")
        guard case .hangUp? = outcome.effect else {
            Issue.record("quit does not hang up")
            return
        }
    }

    @Test("A script is asked nothing: it gets the code and the candidates as data")
    func strict() {
        var chat = Chat(strict: true)
        let outcome = chat.say("requests owner=\"period 3\"")
        #expect(outcome.failure?.code == .ambiguous)
        #expect(outcome.data.map { $0["candidate"] } == ["C1", "C2", "C3"])
        #expect(outcome.data.first?["label"] == "Health 3, Alderton High")
        #expect(chat.say("request").failure?.code == .missingArgument)
        #expect(chat.say("withdraw").data.isEmpty)
        #expect(chat.conversation.question == nil)
    }

    @Test("A script is told to confirm beforehand, with what would go")
    func confirm() {
        var chat = Chat(People.coordinator, TwoDistricts.planned(), strict: true)
        let outcome = chat.say("withdraw R1")
        #expect(outcome.failure?.code == .missingArgument)
        #expect(outcome.failure?.text.contains("confirm=yes") == true)
        #expect(outcome.data == [["published_lost": 1]])
        #expect(outcome.isQuiet && chat.register.has(.request, "R1"))
        #expect(chat.say("withdraw R1 confirm=no").failure?.code == .missingArgument)
        #expect(chat.say("withdraw R1 confirm=yes").isOK)
    }

    @Test("A question put again after a change shows what goes now, and yes does that")
    func moved() {
        var chat = Chat(People.coordinator, TwoDistricts.planned())
        #expect(chat.say("remove student S1").isQuestion)
        chat.register.add(
            Request.self, ["id": "R60", "student": "S1", "kind": "job_shadow"])
        chat.register.revision += 1
        let again = chat.say("yes")
        #expect(again.isQuestion && again.isQuiet)
        #expect(again.data.contains { $0["id"] == "R60" })
        #expect(chat.say("yes").isOK)
        #expect(!chat.register.has(.request, "R60"))
    }

    @Test("A question of one connection is not another's")
    func connections() {
        var chat = Chat()
        chat.say("remove student S1")
        chat.turn(to: People.north)
        #expect(chat.say("yes").failure?.code == .unknownCommand)
        #expect(chat.register.has(.student, "S1"))
    }

    @Test("A denial is on record with the verb, and is no question")
    func denied() {
        var chat = Chat(People.rosa)
        let outcome = chat.say("why not R2 in O1")
        #expect(
            outcome.records == [
                AuditRecord(
                    user: 1003, action: .denied, verb: "why not", noun: .request,
                    subject: chat.register.key(.request, "R2"))
            ])
        #expect(!outcome.isQuestion)
        #expect(chat.say("nothing at all").records.isEmpty)
    }

    @Test("Where an answer is denied, that is on record too")
    func deniedAnswer() {
        var chat = Chat(People.rosa)
        #expect(chat.say("withdraw").isQuestion)
        let outcome = chat.say("R2")
        #expect(outcome.failure?.code == .notFound)
        #expect(outcome.records.map(\.action) == [.denied])
        #expect(chat.register.has(.request, "R2"))
    }
}
