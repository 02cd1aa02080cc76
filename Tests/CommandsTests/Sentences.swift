import Wire
import WorkBasedLearning

@testable import Commands

/// Sentences about everything that ``TwoDistricts`` knows, to see what each user learns from them.
enum Sentences {
    /// The ids of each noun.
    static let ids: [Noun: [String]] = [
        .school: ["H1", "H2"], .student: ["S1", "S12", "S2", "S3"],
        .guardian: ["S1", "S12", "S2", "S3"], .teacher: ["P1", "P2", "P3"],
        .section: ["C1", "C12", "C2", "C3"], .enrollment: ["C1", "C12", "C2", "C3"],
        .calendar: ["H1", "H2"], .employer: ["E1", "E3", "E12"], .site: ["W1", "W3", "W12"],
        .slot: ["O1", "O5", "O7"], .speaker: ["K1", "K2"], .trip: ["T1", "T9"],
        .availability: ["H1", "H2", "C1", "C2", "C3", "K1", "S1", "S2", "S3"],
        .request: ["R1", "R17", "R2", "R3"], .speakerRequest: ["G1", "G3", "G2", "G4"],
    ]

    static func ids(_ nouns: Noun...) -> [String] { nouns.flatMap { ids[$0] ?? [] } }

    /// Looks at everything, one by one and in lists, by id and by name.
    static let looks: [String] =
        Noun.allCases.flatMap { noun in
            ["show \(noun.rawValue)s", "show \(noun.rawValue) nothing"]
                + ids(noun).map { "show \(noun.rawValue) \($0)" }
        }
        + TwoDistricts.Names.all.flatMap { name in
            let first = name.prefix(3).lowercased()
            return ["student", "teacher", "guardian", "speaker", "employer", "section"].map {
                "show \($0) \(first)"
            }
        } + [
            "show plan", "show plan draft", "show plan published", "show day 2027-02-16",
            "show day 2027-02-17", "show day 2027-02-18", "show day 2027-02-19", "compare",
            "status", "requests", "requests from=2", "who", "watch", "audit", "export",
            "get plan.csv", "show section period 3", "show section my period 3", "show my students",
            "show unplaced", "show unplaced draft", "show plan published unplaced",
            "show unplaced school=H2", "show placements", "show sessions", "show slots on feb 16",
            "show placements on feb 16 to feb 19", "show trips on 2027-02-17", "my week",
            "my week feb 15 to feb 19", "health", "backup", "reload",
            "ping", "permissions", "asks", "asks state=asked", "asks declined",
        ]

    /// Questions about what was asked for.
    static let whys: [String] =
        ids(.request, .student, .speakerRequest, .section).flatMap {
            [
                "why \($0)", "why \($0) published", "why not \($0) in O1", "why not \($0) in O5",
                "why not \($0) with K1", "requests for \($0)", "audit about \($0)",
                "why not \($0) in E1",
            ]
        } + ["why nobody", "why period 3", "requests for period 3", "why a", "why e", "why not"]

    /// Whatever changes something.
    static let changes: [String] =
        ids(.request, .speakerRequest).map { "withdraw \($0) confirm=yes" }
        + ids(.slot, .speakerRequest).flatMap {
            ["accept \($0) confirm=yes", "decline \($0) because busy confirm=yes"]
        }
        + ids(.student).map { "request shadow for \($0) choose E1, E3" }
        + ids(.section).map { "request speaker about robotics for \($0) next week" }
        + [
            "request shadow for a", "request speaker about robotics for period 3 next week",
            "request speaker about robotics for my period 3 next week choose alder",
            "add student id=S50 name=X school=H1", "add student id=S51 name=X school=H2",
            "add trip id=T50 from=H1 to=W1 departs=2027-02-16T08:15 arrives=2027-02-16T08:45 "
                + "seats=4",
            "set trip T1 seats=8", "remove trip T1", "undo", "commit", "begin", "abort",
            "publish confirm=yes", "plan", "stop plan", "import", "template",
        ]
        + Noun.allCases.flatMap { noun in
            ids(noun).flatMap { id in
                ["remove \(noun.rawValue) \(id) confirm=yes", "set \(noun.rawValue) \(id) name=X"]
            }
        }
        + ids(.student).flatMap { id in
            [
                "set student \(id) grade=12", "set student \(id) priority=9",
                "add guardian student=\(id) name=X email=x@example.net",
                "add availability subject=\(id) kind=busy", "set request R1 student=\(id)",
            ]
        }

    /// What completes a line about everything.
    static let completions: [String] =
        Noun.allCases.flatMap { noun in
            ["show \(noun.rawValue) ", "set \(noun.rawValue) ", "remove \(noun.rawValue) "]
        }.map { "complete \"\($0)\"" }
        + [
            "show student a", "show student b", "show student c", "show student d",
            "show teacher l", "why c", "requests for e", "show student Cy ", "add student school=",
            "", "s", "withdraw ", "why ", "requests for ", "request shadow for ",
            "request speaker about x for ", "audit about ", "as ", "help ",
        ].map { "complete \"\($0)\"" }

    static let helps: [String] =
        ["help", "help roles", "help rules", "commands"] + Verb.all.map { "help \($0.name)" }
        + HelpTopic.all.map { "help \($0.name)" }

    static let all = looks + whys + changes + completions + helps
}

extension Outcome {
    /// The reply in all three forms, one after the other.
    var inAllForms: String {
        Form.allCases.map { String(decoding: $0.bytes(reply, tag: nil), as: UTF8.self) }
            .joined()
    }

    /// The words of the reply in all forms.
    var words: Set<String> { Outcome.words(of: inAllForms) }

    static func words(of text: String) -> Set<String> {
        Set(
            text.split { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
                .map(String.init))
    }

    /// Which of these words the reply has, though nobody said them in the sentence.
    func tells(_ secrets: [String], to sentence: String) -> [String] {
        let said = Outcome.words(of: sentence)
        let told = words
        return secrets.filter { told.contains($0) && !said.contains($0) }
    }
}
