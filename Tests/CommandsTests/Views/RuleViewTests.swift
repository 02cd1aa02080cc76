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
                "# Examples, in a small county of their own:",
            ] + wrapped(Example.county).map { "# \($0)" } + [
                "   request R1 earliest=2027-02-16 latest=2027-02-16: allowed",
                "   request R1 earliest=2027-02-17: forbidden",
                "   request R1 latest=2027-02-15: forbidden", "OK",
            ])
        #expect(
            outcome.data.last == [
                "given": .list(["request R1 latest=2027-02-15"]), "outcome": "forbidden",
            ])
    }

    @Test("A rule with numbers says those in force")
    func figures() {
        var talk = Talk()
        talk.settings.planning.walkKilometres = 2.5
        let outcome = talk.say("help rule journey")
        let figures =
            "walk up to 2.5 km at 4.5 km/h; drive up to 60.0 km at 40.0 km/h, roads 1.3 times as "
            + "long as the crow flies, 5 minutes besides; a ride waits up to 45 minutes"
        #expect(outcome.lines[3] == " in force: \(figures)")
        #expect(outcome.data[3] == ["figures": .text(figures)])
        let some = [
            ("lead-time", "48 hours"),
            ("choice", "100, 80, 60, 40 and 20 points for the first choices in their order"),
            ("placement", "1000 points for each step of priority"),
            ("kept", "200 points for the slot, 50 more for both journeys"),
            ("speaker-kept", "200 points"), ("speaker-topic", "60 points"),
            ("speaker-meeting", "steps of 15 minutes"),
        ]
        for (rule, words) in some {
            #expect(talk.say("help rule \(rule)").lines.contains(" in force: \(words)"))
        }
    }

    @Test("That an option must earn points is explained though it is no single rule")
    func worth() {
        var talk = Talk()
        #expect(
            talk.say("help rule points").lines == [
                " points: An option must earn points.",
                "# help rules lists the rules that give or cost points.", "OK",
            ])
    }

    @Test("Rules that take or score say so, and an example of nothing altered has words")
    func effects() {
        var talk = Talk()
        let taking = talk.say("help rule one-activity-a-day").lines
        #expect(taking[1] == " it is limited: only so many can have it")
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
        #expect(outcome.lines.filter { $0.hasPrefix("# ") }.allSatisfy { $0.count <= 100 })
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
