import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("watch")
struct WatchTests {
    private func effect(_ line: String, strict: Bool = false) -> (Set<String>, Int64?)? {
        var chat = Chat(strict: strict)
        guard case .watch(let topics, let since)? = chat.say(line).effect else { return nil }
        return (topics, since)
    }

    @Test("Everything from now on, some topics, or from a number on")
    func watch() throws {
        #expect(try #require(effect("watch")) == ([], nil))
        #expect(try #require(effect("watch plan")) == (["plan"], nil))
        #expect(try #require(effect("watch since=0")) == ([], 0))
        for line in [
            "watch plan, student since=120", "watch plan,student since=120",
            "watch since=120 plan student", "watch topics=plan,student since=120",
            "watch topics=\"plan student\" since=120",
        ] {
            #expect(try #require(effect(line)) == (["plan", "student"], 120), "\(line)")
        }
        #expect(
            try #require(effect("watch plan,student since=120", strict: true))
                == (["plan", "student"], 120))
    }

    @Test("Whatever can happen can be watched, and nothing else")
    func topics() {
        let happens =
            ["drafted", "published", "imported", "recalled", "ask-accepted", "ask-declined"]
            + [
                "ask-reopened", "notice-dead", "webhook-disabled", "student-changed",
                "speaker_request-removed",
            ]
            + Occasion.Kind.allCases.map(\.deed)
        for kind in happens { #expect(effect("watch \(kind)") != nil, "\(kind)") }
        var chat = Chat()
        for word in ["publishd", "nonsense", "nobody-changed"] {
            #expect(chat.say("watch \(word)").failure?.code == .badArgument, "\(word)")
        }
        #expect(chat.say("watch publishd").failure?.text.contains("published") == true)
    }

    @Test("off ends it", arguments: ["watch off", "watch topics=off"])
    func off(line: String) {
        var chat = Chat()
        let outcome = chat.say(line)
        guard case .stopWatching? = outcome.effect else {
            Issue.record("it goes on")
            return
        }
        #expect(outcome.isOK)
    }

    @Test(
        "A number that is none is refused",
        arguments: ["since=-1", "since=x", "since=", "since=99999999999999999999"])
    func bad(words: String) {
        var chat = Chat()
        let outcome = chat.say("watch \(words)")
        #expect(outcome.failure?.code == .badArgument && outcome.effect == nil)
    }
}
