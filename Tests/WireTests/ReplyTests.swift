import Testing
import Wire

@Suite("Replies as values")
struct ReplyTests {
    @Test("A question is the last line and has no status")
    func question() {
        let reply = Reply.question("Sure?", [.hint("h")])
        #expect(reply.lines == [.hint("h"), .question("Sure?")])
        #expect(reply.status == nil)
    }

    @Test("An error says its code, its text and when to try again")
    func error() {
        let reply = Reply.error(.busy, "wait", retry: 5)
        #expect(reply.status == .error(Failure(.busy, "wait", retry: 5)))
        #expect(Failure(.busy, "wait") != Failure(.busy, "wait", retry: 5))
    }

    @Test("What is added comes last, but before a question that is put")
    func added() {
        var reply = Reply.ok([.hint("a")])
        reply.add(.hint("b"))
        #expect(reply.lines == [.hint("a"), .hint("b")])
        for lines in [[], [ReplyLine.hint("a")]] {
            var question = Reply.question("why", lines)
            question.add(.hint("b"))
            #expect(question.lines == lines + [.hint("b"), .question("why")])
        }
    }
}
