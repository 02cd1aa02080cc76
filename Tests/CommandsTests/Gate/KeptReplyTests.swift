import Foundation
import TestSupport
import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("A reply as a text that is kept")
struct KeptReplyTests {
    private let sentence = Sentence(words: [.plain("request"), .plain("shadow")])

    @Test("Every reply to a sentence that changes something is read back the same, in all forms")
    func changes() throws {
        for sentence in Sentences.changes {
            for register in [TwoDistricts.make(), TwoDistricts.planned()] {
                var chat = Chat(People.coordinator, register)
                let reply = chat.say(sentence).reply
                let text = try #require(KeptReply(reply, to: self.sentence).text)
                let read = try #require(KeptReply.read(text)).reply
                #expect(read == reply, "\(sentence)")
                for form in Form.allCases {
                    #expect(form.bytes(read, tag: "t") == form.bytes(reply, tag: "t"))
                }
            }
        }
    }

    @Test("Every kind of line, value and status")
    func kinds() throws {
        let members = [
            Member("text", "a \"quoted\"\n\u{1F600}\\"), Member("number", .number(.min)),
            Member("flag", .flag(true)), Member("list", .list(["a", ""])),
            Member("empty", .list([])), Member("none", .none), Member("decimal", .decimal(0.25)),
        ]
        let lines: [ReplyLine] = [
            .data("text", members), .hint(""), .progress("half", members), .question("?"),
            .event(.max, "kind", members), .raw([0, 10, 255]),
        ]
        for status in [
            Status.ok(members), .error(Failure(.busy, "text", retry: 5)),
            .error(
                Failure(.ambiguous, "a", wanted: Wanted("x", among: [Wanted.Choice("1", "one")]))),
        ] {
            let reply = Reply(lines, status: status)
            #expect(
                KeptReply.read(try #require(KeptReply(reply, to: sentence).text))?.reply == reply)
        }
        let question = Reply(lines, status: nil)
        #expect(
            KeptReply.read(try #require(KeptReply(question, to: sentence).text))?.reply == question)
    }

    @Test("A reply that an earlier release kept by itself is read, and answers any sentence")
    func earlier() throws {
        let reply = Reply.ok([.hint("done")])
        let text = String(decoding: try JSONEncoder().encode(reply), as: UTF8.self)
        #expect(try KeptReply.read(text)?.again(to: sentence).lines == reply.lines)
    }

    @Test("A number that JSON does not have cannot be kept, and that is no crash")
    func unkept() {
        let reply = Reply.ok([], [Member("x", .decimal(.nan))])
        #expect(KeptReply(reply, to: sentence).text == nil)
    }

    @Test(
        "What is no reply is read as none", arguments: ["", "{}", "null", "[1]", "{\"lines\":0}"])
    func bad(text: String) {
        #expect(KeptReply.read(text) == nil)
    }

    @Test("Texts of any letters come back", arguments: 1...10 as ClosedRange<UInt64>)
    func letters(seed: UInt64) throws {
        var chance = SeededChance(seed: seed)
        for _ in 0..<50 {
            var text = String.UnicodeScalarView()
            for _ in 0..<chance.below(20) {
                if let scalar = Unicode.Scalar(UInt32(chance.below(0x1_1000))) {
                    text.append(scalar)
                }
            }
            let reply = Reply.ok([.data(String(text), [Member("x", .text(String(text)))])])
            let kept = try #require(KeptReply(reply, to: sentence).text, "seed \(seed)")
            #expect(KeptReply.read(kept)?.reply == reply, "seed \(seed)")
        }
    }
}
