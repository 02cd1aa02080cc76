import TestSupport
import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("Giving the words of a sentence to its arguments")
struct BinderTests {
    private let people = Bound()
    private let scripts = Bound(strict: true)
    private static let week = "dates=2027-02-08..2027-02-12"

    @Test(
        "A sentence as people say it",
        arguments: [
            (
                "request speaker about robotics for C1 next week",
                "\(week) section=C1 topic=robotics"
            ),
            (
                "request speaker next week for C1 about robotics and art",
                "\(week) section=C1 topic=robotics and art"
            ),
            (
                "request speaker about careers in health for section C1 next week 40 min virtual",
                "\(week) minutes=40 mode=virtual section=C1 topic=careers in health"
            ),
            (
                "request speaker on 2027-02-08 about life after school for health 3",
                "dates=2027-02-08..2027-02-08 section=C1 topic=life after school"
            ),
            (
                "request speaker about x for C1 during next week lasting an hour choosing K1",
                "choose=K1 \(week) minutes=60 section=C1 topic=x"
            ),
            (
                "request speaker about=robotics for=C1 next week",
                "\(week) section=C1 topic=robotics"
            ),
            ("request shadow for S1 choose E12, E3", "choose=E12, E3 kind=shadow student=S1"),
            (
                "request workplace tour for ana in february",
                "dates=2027-02-01..2027-02-28 kind=workplace tour student=S1"
            ), ("requests of ana", "owner=S1"), ("requests for law", "owner=C2"),
            ("why R1 published", "plan=published request=R1"),
            ("why not ana in O1", "request=ana target=O1"),
            ("withdraw the R1", "request=R1"), ("show student S1", "id=S1 noun=student"),
            ("show student ana quill", "id=ana quill noun=student"),
            ("show day next tuesday", "id=next tuesday noun=day"),
            ("watch plan, student since=120", "since=120 topics=plan, student"),
        ])
    func sentences(line: String, values: String) {
        #expect(people.values(line) == values)
    }

    @Test("A sentence as a script says it binds the same for people and scripts")
    func keys() {
        for (line, values) in [
            (
                "request speaker topic=robotics section=C1 dates=2027-02-08..2027-02-12",
                "\(BinderTests.week) section=C1 topic=robotics"
            ),
            (
                "request speaker dates=\"next week\" topic=\"a b\" section=C1 minutes=45 "
                    + "mode=virtual",
                "\(BinderTests.week) minutes=45 mode=virtual section=C1 topic=a b"
            ), ("withdraw request=R1 confirm=yes", "confirm=yes request=R1"),
            ("withdraw R1 --confirm", "confirm=yes request=R1"),
            ("requests owner=S1 --from 3", "from=3 owner=S1"),
            (
                "add student id=S9 name \"A B\"",
                "noun=student +pair(key: \"id\", value: \"S9\") "
                    + "+plain(\"name\") +quoted(\"A B\")"
            ),
        ] {
            #expect(people.values(line) == values)
            #expect(scripts.values(line) == values)
        }
    }

    @Test("The parts may stand in any order")
    func order() {
        let parts = [
            "about robotics", "for C1", "next week", "40 min", "virtual", "choose K1",
        ]
        let wanted =
            "choose=K1 \(BinderTests.week) minutes=40 mode=virtual section=C1 topic=robotics"
        for order in permutations(parts) {
            let line = "request speaker " + order.joined(separator: " ")
            #expect(people.values(line) == wanted, "\(line)")
        }
    }

    private func permutations(_ parts: [String]) -> [[String]] {
        guard let first = parts.first else { return [[]] }
        return permutations(Array(parts.dropFirst())).flatMap { rest in
            (0...rest.count).map { Array(rest[..<$0]) + [first] + Array(rest[$0...]) }
        }
    }

    @Test("Words that say nothing are dropped for people, and are words too many for scripts")
    func fillers() {
        #expect(people.values("please ping") == "no verb")
        #expect(people.values("requests please for the S1") == "owner=S1")
        #expect(scripts.values("requests please") == "bad-argument")
        #expect(scripts.values("show student ana quill") == "bad-argument")
    }

    @Test("A preposition without what belongs behind it is a word of the value")
    func prepositions() {
        let topic = "request speaker about life in space for C1 next week"
        #expect(people.values(topic).contains("topic=life in space"))
        #expect(people.values("requests for") == "missing-argument")
        let ending = "request speaker next week for C1 about what we wait for"
        #expect(people.values(ending).contains("topic=what we wait for"))
    }

    @Test("A span that begins with from is no choice of an employer")
    func from() {
        let wanted = "dates=2027-02-16..9999-12-31 kind=shadow student=S1"
        #expect(people.values("request shadow for S1 from feb 16 on") == wanted)
        #expect(people.values("request shadow for S1 feb 16 onward") == wanted)
        let pair = "request shadow for S1 from feb 2 to feb 19"
        #expect(people.values(pair) == "dates=2027-02-02..2027-02-19 kind=shadow student=S1")
        #expect(
            people.values("request shadow for S1 from E1") == "choose=E1 kind=shadow student=S1")
    }

    @Test("An hour is a length of time, wherever it stands")
    func hours() {
        let wanted = "\(BinderTests.week) minutes=60 section=C1 topic=x"
        for line in [
            "about x for C1 next week an hour", "about x for C1 an hour next week",
            "an hour about x for C1 next week", "next week an hour for C1 about x",
            "about x for the C1 next week for an hour",
        ] {
            #expect(people.values("request speaker " + line) == wanted, "\(line)")
        }
        let half = "request speaker about x for C1 in february half an hour"
        #expect(people.values(half).contains("dates=2027-02-01..2027-02-28 minutes=30"))
    }

    @Test("Quotes hold what would be a preposition or a date")
    func quotes() {
        let line = "request speaker about \"for C2 next week\" for C1 2027-02-08"
        #expect(
            people.values(line)
                == "dates=2027-02-08..2027-02-08 section=C1 topic=for C2 next week")
    }

    @Test("Each word counts once, and what is said twice is refused")
    func twice() {
        #expect(people.values("withdraw R1 request=R2") == "bad-argument")
        #expect(people.values("requests for S1 owner=S2") == "bad-argument")
        let twice = "request speaker about x for C1 next week dates=2027-02-08"
        #expect(people.values(twice) == "bad-argument")
        #expect(people.values("ping x y") == "bad-argument")
        #expect(people.values("withdraw R1 confirm=yes confirm=no") == "bad-argument")
    }

    @Test("A needed argument that is missing is named, with how to say it")
    func missing() {
        let failure = people.failure("request speaker for C1 next week")
        #expect(failure?.code == .missingArgument)
        #expect(failure?.wanted?.argument == "topic")
        #expect(failure?.text.contains("request speaker") == true)
        #expect(people.failure("request")?.wanted?.argument == "kind")
        #expect(people.failure("withdraw")?.wanted?.argument == "request")
    }

    @Test("Flags take a value where they are no matter of yes or no")
    func flags() {
        #expect(people.values("requests --from 2 for S1") == "from=2 owner=S1")
        #expect(people.values("requests --from") == "bad-argument")
        #expect(people.values("plan --wait no --seed 7") == "seed=7 wait=no")
        #expect(people.values("import --dry-run --replace") == "dry_run=yes replace=yes")
        #expect(people.values("import dry-run") == "dry_run=yes")
    }

    @Test("A long line of words costs no more than its length", .timeLimit(.minutes(1)))
    func long() {
        for word in ["a", "feb", "for"] {
            let words = String(repeating: word + " ", count: 8192 / (word.count + 1))
            for verb in ["request speaker about ", "why "] {
                _ = people.values(verb + words)
            }
        }
    }
}
