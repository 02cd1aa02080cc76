import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("The values of arguments")
struct BinderValuesTests {
    private let people = Bound()

    @Test("Dates by key are read as a whole, or not at all")
    func dates() {
        func dates(_ text: String) -> String {
            people.values("request shadow student=S1 dates=\"\(text)\"")
        }
        #expect(dates("tomorrow").hasPrefix("dates=2027-02-02..2027-02-02 "))
        #expect(dates("2 feb to 19 feb").hasPrefix("dates=2027-02-02..2027-02-19 "))
        #expect(dates("next week please") == "bad-argument")
        #expect(dates("whenever") == "bad-argument")
        #expect(dates("") == "bad-argument")
    }

    @Test("A length of time by key is minutes, or as people say it")
    func durations() {
        func minutes(_ text: String) -> String {
            let line = "request speaker topic=x section=C1 dates=tomorrow minutes=\"\(text)\""
            let values = people.values(line)
            return String(values.split(separator: " ").first { $0.hasPrefix("min") } ?? "none")
        }
        #expect(minutes("45") == "minutes=45")
        #expect(minutes("an hour and a half") == "minutes=90")
        #expect(minutes("0") == "none" && minutes("-5") == "none" && minutes("long") == "none")
        #expect(minutes("100000") == "minutes=100000" && minutes("100001") == "none")
    }

    @Test("What is no date or length of time can be mended by an answer")
    func mended() {
        let bad = "request speaker topic=x section=C1 dates=never"
        #expect(people.failure(bad)?.wanted?.argument == "dates")
        let length = "request speaker topic=x section=C1 dates=tomorrow minutes=never"
        #expect(people.failure(length)?.wanted?.argument == "minutes")
    }

    @Test("An entry is sought among the nouns of the argument only")
    func entries() {
        #expect(people.values("withdraw R1") == "request=R1")
        #expect(people.values("withdraw G1") == "request=G1")
        #expect(people.values("withdraw S1") == "not-found")
        #expect(people.values("requests for E1") == "not-found")
    }

    @Test("An answer counts instead of the word about which it was asked")
    func answers() throws {
        var said = Said(try Sentence("requests for period 3"))
        #expect(throws: Failure.self) {
            try Arguments(said, of: Requests.verb, people.chat.context)
        }
        said = said.answered("owner", "C2")
        let arguments = try Arguments(said, of: Requests.verb, people.chat.context)
        #expect(arguments["owner"] == "C2")
        let missing = Said(try Sentence("requests")).answered("owner", "C1")
        #expect(try Arguments(missing, of: Requests.verb, people.chat.context)["owner"] == "C1")
    }

    @Test("An answer is checked as a word of the sentence would be")
    func badAnswer() throws {
        let said = Said(try Sentence("requests")).answered("owner", "nobody")
        #expect(throws: Failure(.notFound, "there is no student or section \"nobody\"")) {
            try Arguments(said, of: Requests.verb, people.chat.context)
        }
    }
}
