import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("A sentence as it was said")
struct SaidTests {
    private func without(_ line: String) throws -> [Sentence.Word] {
        Said(try Sentence(line)).withoutFillers.sentence.words
    }

    private func words(_ line: String) throws -> [Sentence.Word] { try Sentence(line).words }

    @Test("Kind words in front and before the noun go")
    func fillers() throws {
        #expect(try without("please show the student S1") == words("show student S1"))
        #expect(try without("show me student S1") == words("show student S1"))
        #expect(try without("add an employer id=E9") == words("add employer id=E9"))
    }

    @Test("Quoted words, pairs and words that only look like them stay")
    func kept() throws {
        for line in ["show \"the\"", "ping A", "add student a=1", "--please", "show them"] {
            #expect(try without(line) == words(line), "\(line)")
        }
    }

    @Test("What stands behind the noun of add or set is data")
    func data() throws {
        for line in [
            "set employer an name X", "set trip a seats 8", "add student name me",
            "set employer E1 name the", "remove trip a",
        ] {
            #expect(try without(line) == words(line), "\(line)")
        }
        #expect(try without("please set the trip a seats 8") == words("set trip a seats 8"))
    }

    @Test("An id that is also a kind word can be set, shown and removed")
    func ids() {
        var chat = Chat()
        #expect(chat.say("add employer id=an name=X").isOK)
        #expect(chat.say("set employer an name Y").isOK)
        #expect(chat.register.employers["an"]?.name == "Y")
        #expect(chat.say("show employer an").data.contains(["name": "Y"]))
        #expect(chat.say("remove employer an").isOK)
    }

    @Test(
        "A line of kind words only is as an empty one",
        arguments: ["please", "the", "a", "an", "me", "our", "please the a", "@t please"])
    func onlyFillers(line: String) {
        var chat = Chat()
        let outcome = chat.say(line)
        #expect(outcome.isQuiet && outcome.reply.status != nil)
        #expect(outcome.failure?.text.contains("\"\"") != true)
    }

    @Test("An answer stands beside the sentence, and a later one counts")
    func answered() throws {
        let said = Said(try Sentence("withdraw R1"))
        let twice = said.answered("a", "1").answered("b", "2").answered("a", "3")
        #expect(twice.answers == ["a": "3", "b": "2"])
        #expect(twice.sentence == said.sentence && said.answers.isEmpty)
        #expect(twice.withoutFillers.answers == twice.answers)
    }
}
