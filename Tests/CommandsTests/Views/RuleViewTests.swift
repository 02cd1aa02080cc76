import Planning
import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("The rules, explained")
struct RuleViewTests {
    static let rules = Rules.forStudents + Rules.forSpeakers

    @Test("All rules are listed with what they do, in 100 columns")
    func overview() {
        var talk = Talk()
        let outcome = talk.say("help rules")
        #expect(outcome.isQuiet && outcome.records.isEmpty)
        #expect(outcome.data.map { $0["rule"] } == RuleViewTests.rules.map { .text($0.name) })
        #expect(
            outcome.data.map { $0["looks_at"] } == RuleViewTests.rules.map { .text($0.looksAt) })
        let effects = Set(outcome.data.compactMap { $0["effect"]?.description })
        #expect(effects == ["forbids", "takes", "scores"])
        #expect(outcome.lines.allSatisfy { $0.count <= 100 })
        #expect(outcome.lines[1].hasSuffix("forbids  the slot's min_age, the student's birthdate"))
        #expect(outcome.lines.suffix(2) == ["# help rule NAME explains one, with examples.", "OK"])
        #expect(talk.say("help rule").text == outcome.text)
    }

    @Test("A rule says what it is about, what it does, and gives its examples")
    func one() {
        var talk = Talk()
        let outcome = talk.say("help rule dates")
        #expect(
            outcome.lines == [
                " dates: The slot's day lies within the request's earliest and latest, both "
                    + "included.",
                " it forbids options",
                " it looks at the request's earliest and latest, the slot's start",
                "# Examples, in a small county of their own:", "# \(Example.county)",
                "   request R1 earliest=2027-02-16 latest=2027-02-16: allowed",
                "   request R1 earliest=2027-02-17: forbidden",
                "   request R1 latest=2027-02-15: forbidden", "OK",
            ])
        #expect(
            outcome.data.last == [
                "given": .list(["request R1 latest=2027-02-15"]), "outcome": "forbidden",
            ])
    }

    @Test("Rules that take or score say so, and an example of nothing altered has words")
    func effects() {
        var talk = Talk()
        let taking = talk.say("help rule one-activity-a-day").lines
        #expect(taking[1] == " it takes something scarce")
        #expect(taking.contains("   as it is: takes student-day:S1:2027-02-16"))
        let scoring = talk.say("help rule minutes-away").lines
        #expect(scoring[1] == " it gives or costs points")
        #expect(scoring.contains("   as it is: -30 points"))
        let several = talk.say("help rule grade").lines
        #expect(several.contains("   student S1 grade=; slot O1 grades=11: forbidden"))
    }

    @Test(
        "Every rule can be explained with all its examples",
        arguments: RuleViewTests.rules.map(\.name))
    func every(name: String) throws {
        var talk = Talk()
        let rule = try #require(RuleViewTests.rules.first { $0.name == name })
        let outcome = talk.say("help rule \(name)")
        #expect(outcome.lines.first == " \(name): \(rule.sentence)")
        let outcomes = outcome.data.compactMap { $0["outcome"] }
        #expect(outcomes == rule.examples.map { .text($0.outcome.description) })
        #expect(outcomes.count >= 2)
        #expect(talk.say("help rules \(name)").text == outcome.text)
    }

    @Test(
        "A name that is none gets the nearest, or the list",
        arguments: [
            (
                "help rule free-tiem",
                "there is no rule \"free-tiem\"; did you mean help rule free-time?"
            ),
            ("help rule Grade", "there is no rule \"Grade\"; did you mean help rule grade?"),
            (
                "help rule something-else-altogether",
                "there is no rule \"something-else-altogether\"; help rules lists them"
            ),
        ])
    func unknown(line: String, text: String) {
        var talk = Talk()
        #expect(talk.say(line).failure == Failure(.notFound, text))
    }
}
