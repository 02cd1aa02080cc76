import Testing
import Wire

@testable import Commands

@Suite("complete")
struct CompleteTests {
    @Test("A line a word, with how many there are; nothing of it is on record")
    func words() {
        var chat = Chat()
        let outcome = chat.say("complete \"show stu\"")
        #expect(outcome.lines == [" student", "OK words=1"])
        #expect(outcome.data == [["word": "student"]])
        #expect(outcome.isQuiet && outcome.records.isEmpty)
        #expect(chat.say("complete \"zzz\"").lines == ["OK words=0"])
    }

    @Test(
        "Without a text, or with an empty one, it lists the first words", arguments: Role.allCases)
    func empty(role: Role) {
        var chat = Chat(People.of(role))
        let (one, other) = (chat.say("complete"), chat.say("complete \"\""))
        #expect(one.reply == other.reply && one.data.count > 5)
    }

    @Test("What it offers for an answer to a question is not its matter: a question comes first")
    func question() {
        var chat = Chat()
        chat.say("remove student S1")
        #expect(chat.say("complete \"y\"").isQuestion)
    }
}
