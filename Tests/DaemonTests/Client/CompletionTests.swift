import Testing

@testable import wbl

@Suite("What TAB does")
struct CompletionTests {
    @Test(
        "One word stands instead of what was typed of it",
        arguments: [
            ("pu", "publish", 2, "publish "), ("show ", "student", 0, "student "),
            ("request topic", "topic=", 5, "topic="), ("", "plan", 0, "plan "),
            ("show employer ald", "E3", 3, "E3 "),
            ("show employer \"Alder C", "\"Alder County\"", 8, "\"Alder County\" "),
            ("set x name=\"a b", "name=\"a bc\"", 9, "name=\"a bc\" "),
            ("say \"a \\\" b", "c", 7, "c "), ("say \"a\" b", "bc", 1, "bc "),
            ("größ", "größer", 4, "größer "),
        ])
    func one(text: String, word: String, count: Int, instead: String) {
        #expect(Completion(of: text, from: [word]) == .replace(count, with: instead))
    }

    @Test("Of several words all that they share is added, whatever the case and the quotes")
    func common() {
        #expect(
            Completion(of: "show sl", from: ["slot", "slots"]) == .replace(2, with: "slot"))
        #expect(
            Completion(of: "ald", from: ["\"Alder A\"", "\"Alder B\""])
                == .replace(3, with: "\"Alder "))
    }

    @Test("Where they share no more, they are listed; where there is none, nothing is done")
    func several() {
        #expect(Completion(of: "p", from: ["plan", "publish"]) == .list(["plan", "publish"]))
        #expect(Completion(of: "ald", from: ["E3", "E31"]) == .list(["E3", "E31"]))
        #expect(Completion(of: "p", from: []) == .nothing)
    }

    @Test(
        "The word of a line is found in each form that people read",
        arguments: [
            (" plan", "plan"), ("  E3", "E3"), (" word\tplan", "plan"), (" \"a b\"", "\"a b\""),
            (" \"a \\\\\"b\"", "\"a \\\"b\""), ("# help", nil), ("OK", nil), (" ", nil), ("", nil),
            ("{\"data\":{\"word\":\"plan\"}}", nil),
        ])
    func word(line: String, word: String?) {
        #expect(Completion.word(in: line) == word)
    }
}
