import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("Answers beside what they are about")
struct AnswerWordsTests {
    @Test("A slot and a request say who is asked, and what was answered")
    func lines() {
        var talk = Talk.asking()
        let host = "Alder Clinic, main house"
        #expect(
            talk.say("show slot O1").lines.contains(" asked: \(host) has not answered yet"))
        talk.say("accept O1 confirm=yes")
        #expect(talk.say("show slot O1").lines.contains(" accepted: \(host) has said yes"))
        talk.say("decline G1 because illness confirm=yes")
        #expect(
            talk.say("show speaker request G1").lines
                .contains(" declined: Kim Example has said no (illness)"))
    }

    @Test("Tables of what is published say it row by row")
    func tables() {
        var talk = Talk.asking()
        talk.say("accept O1 confirm=yes")
        let data = talk.say("show plan published").data
        #expect(data.map { $0["state"] } == ["accepted", "asked"])
        talk.register.draft = County.plan()
        #expect(talk.say("show plan draft").data.allSatisfy { $0["state"] == "draft" })
    }

    @Test("Plan and status count the answers that are missing")
    func missing() {
        var talk = Talk.asking()
        #expect(talk.say("show plan").members["unanswered"] == 2)
        talk.say("accept O1 confirm=yes")
        #expect(talk.say("show plan").members["unanswered"] == 1)
        #expect(talk.say("status").lines.contains(" answers: 1 of 2 missing"))
    }
}
