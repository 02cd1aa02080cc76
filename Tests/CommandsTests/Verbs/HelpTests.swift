import Testing
import Wire

@testable import Commands

@Suite("help")
struct HelpTests {
    @Test("Alone it lists every command with its summary")
    func overview() {
        var talk = Talk()
        let outcome = talk.say("help")
        #expect(outcome.isOK && outcome.isQuiet)
        let known = Verb.all.filter { $0.roles.contains(.coordinator) }
        #expect(outcome.data.compactMap { $0["command"] } == known.map { .text($0.name) })
        #expect(outcome.data.compactMap { $0["summary"] } == known.map { .text($0.summary) })
        #expect(outcome.data.compactMap { $0["topic"] }.contains("planning"))
    }

    @Test("The list fits 100 columns, and nothing of it is cut for that")
    func width() {
        var talk = Talk()
        let lines = talk.say("help").lines
        #expect(lines.allSatisfy { $0.count <= 100 && !$0.contains("…") })
    }

    @Test("It says where the rules are explained")
    func rules() {
        var talk = Talk()
        let lines = talk.say("help").lines
        #expect(lines.contains { $0.hasPrefix("# help rules lists the rules of planning") })
        #expect(talk.say("help rules").data.first?["rule"] == "age")
    }

    @Test("With a command it explains that one")
    func one() {
        var talk = Talk()
        let outcome = talk.say("help ping")
        #expect(
            outcome.lines == [
                " ping: Answers at once, with the word where one is given.", " say: ping [WORD]",
                "   word: what to say back", "   > ping", "   > ping hello", "OK",
            ])
        #expect(outcome.data[1] == ["usage": "ping [WORD]"])
        #expect(outcome.data[2] == ["argument": "word", "about": "what to say back"])
        #expect(outcome.data[3] == ["example": "ping"])
        #expect(talk.say("help get").text.contains("name: the file's name (needed)"))
    }

    @Test("Keys are shown as sentences have them")
    func keys() {
        var talk = Talk()
        let text = talk.say("help plan").text
        #expect(text.contains(" [as-of=MOMENT] ") && text.contains("\n   as-of: plans as if"))
    }

    @Test("A command of two words, by both or by the first")
    func two() {
        var talk = Talk()
        let one = talk.say("help set format").data.compactMap { $0["command"] }
        #expect(one == ["set format"])
        let all = talk.say("help set").data.compactMap { $0["command"] }
        #expect(all == ["set", "set format", "set strict"])
        #expect(talk.say("help stop plan").isOK)
        let both = talk.say("help why").data.compactMap { $0["usage"] }
        #expect(
            both == [
                "why REQUEST [PLAN]", "why not REQUEST TARGET [plan=draft|published]",
            ])
    }

    @Test("An unknown one gets the nearest, or help")
    func unknown() {
        var talk = Talk()
        #expect(
            talk.say("help improt").failure
                == Failure(.notFound, "there is no command \"improt\"; did you mean help import?"))
        #expect(
            talk.say("help seat-on-run").failure
                == Failure(
                    .notFound,
                    "there is no command \"seat-on-run\"; did you mean help rule seat-on-run?"))
        #expect(
            talk.say("help zzzzzzzz").failure
                == Failure(.notFound, "there is no command \"zzzzzzzz\"; help lists them"))
    }

    @Test("Every command can be explained", arguments: Verb.all.map(\.name))
    func every(name: String) {
        var talk = Talk()
        #expect(talk.say("help \(name)").isOK)
    }
}
