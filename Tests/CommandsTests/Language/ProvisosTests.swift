import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("What a changing sentence may be said with")
struct ProvisosTests {
    private func taken(_ line: String) throws -> (Provisos, [Sentence.Word]) {
        var said = Said(try Sentence(line))
        let verb = try #require(Verb.of(said.sentence))
        let provisos = try Provisos(takenFrom: &said, of: verb)
        return (provisos, said.sentence.words)
    }

    @Test("expect, once and id are taken out of a sentence that changes something")
    func taken() throws {
        let (provisos, words) = try taken("withdraw R1 expect=7 once=abc confirm=yes")
        #expect(provisos.expected == 7 && provisos.once == "abc")
        #expect(try words == Sentence("withdraw R1 confirm=yes").words)
        #expect(try taken("withdraw R1 id=K1").0.once == "K1")
        #expect(try taken("publish id=K1").0.once == "K1")
    }

    @Test("Where id may be a column it stays, and once is the key")
    func open() throws {
        let (provisos, words) = try taken("add student id=S9 once=K expect=1")
        #expect(provisos.once == "K" && provisos.expected == 1)
        #expect(try words == Sentence("add student id=S9").words)
    }

    @Test("A sentence that changes nothing has none")
    func looks() throws {
        let (provisos, words) = try taken("show student S1 expect=7 once=a")
        #expect(provisos.expected == nil && provisos.once == nil && words.count == 5)
        var chat = Chat()
        #expect(chat.say("requests expect=7").failure?.code == .badArgument)
    }

    @Test("A bad revision and a bad key are refused, and nothing is done")
    func bad() {
        var chat = Chat()
        let long = String(repeating: "k", count: 201)
        for words in ["expect=x", "expect=", "expect=1.5", "once=", "id=", "once=\(long)"] {
            let outcome = chat.say("withdraw R1 \(words)")
            #expect(outcome.failure?.code == .badArgument, "\(words)")
        }
        #expect(chat.register.facts == TwoDistricts.make().facts)
        #expect(chat.say("withdraw R1 once=\(long.dropLast())").isOK)
    }

    @Test("A revision that has passed is a conflict that says which it is now")
    func conflict() {
        var chat = Chat()
        let outcome = chat.say("withdraw R1 expect=6")
        #expect(outcome.failure?.code == .conflict)
        #expect(outcome.failure?.text.contains("expect=7") == true)
        #expect(chat.say("withdraw R1 expect=7").isOK)
        #expect(chat.say("withdraw R2 expect=7").failure?.code == .conflict)
        #expect(chat.register.has(.request, "R2"))
    }

    @Test("A sentence with a key is done once, and answers what it answered")
    func once() {
        var chat = Chat()
        let first = chat.say("request shadow for S1 once=monday")
        #expect(first.members["request"] == "R18")
        let facts = chat.register.facts
        let again = chat.say("request shadow for S1 once=monday")
        #expect(again.reply.lines == first.reply.lines && again.members["repeated"] == .flag(true))
        #expect(again.members["request"] == "R18")
        #expect(again.changes.isEmpty && again.once == nil)
        #expect(chat.register.facts == facts)
        #expect(chat.say("request shadow for S1 once=tuesday").members["request"] == "R19")
    }

    @Test("It is kept for its user only")
    func users() {
        var chat = Chat()
        chat.say("withdraw R1 id=k")
        chat.turn(to: People.lee)
        #expect(chat.say("withdraw R2 id=k").members["removed"] == "R2")
        #expect(!chat.register.has(.request, "R2"))
    }

    @Test("An error is not kept, so that the sentence can be mended and said again")
    func errors() {
        var chat = Chat()
        #expect(chat.say("withdraw R99 id=k").failure?.code == .notFound)
        #expect(chat.kept == nil)
        #expect(chat.say("withdraw R1 id=k").isOK)
    }

    @Test("A key stays with the sentence over its question")
    func question() {
        var chat = Chat(People.coordinator, TwoDistricts.planned())
        #expect(chat.say("withdraw R1 id=k").isQuestion)
        #expect(chat.kept == nil)
        let answer = chat.say("yes")
        #expect(answer.isOK && chat.kept != nil)
        #expect(chat.say("withdraw R1 id=k").reply.lines == answer.reply.lines)
        #expect(chat.say("withdraw R1 confirm=yes id=k").members["repeated"] == .flag(true))
    }

    @Test("A key belongs to one sentence; another one is not done, and hears so")
    func another() {
        var chat = Chat()
        chat.say("request shadow for S1 once=k")
        let facts = chat.register.facts
        let other = chat.say("request shadow for S2 once=k")
        #expect(other.failure?.code == .conflict)
        #expect(chat.say("withdraw R1 id=k").failure?.code == .conflict)
        #expect(chat.register.facts == facts)
    }

    @Test("What is expected counts when the question is answered")
    func expectedLater() {
        var chat = Chat(People.coordinator, TwoDistricts.planned())
        #expect(chat.say("withdraw R1 expect=7").isQuestion)
        chat.register.revision += 1
        #expect(chat.say("yes").failure?.code == .conflict)
        #expect(chat.register.has(.request, "R1"))
    }
}
