import Wire

/// Help by task: what people come to do, with the sentences for it.
package struct HelpTopic: Sendable {
    let name: String
    let title: String
    let text: [String]
    /// Sentences that people would say, which the tests say too.
    let examples: [String]
    let roles: Set<Role>

    static let all: [HelpTopic] = ofTasks + ofScripts

    static func all(for role: Role) -> [HelpTopic] { all.filter { $0.roles.contains(role) } }

    private static let ofTasks: [HelpTopic] = [
        HelpTopic(
            name: "speaker", title: "ask for a guest speaker",
            text: [
                "Say what about, for which class, and when. The class can be its id, its name, or "
                    + "\"my period 3\". The next plan looks for one, and why says what came of it."
            ],
            examples: [
                "request speaker about robotics for my period 3 next week",
                "request speaker about nursing for C1 in february 40 min virtual",
            ], roles: [.teacher, .coordinator]),
        HelpTopic(
            name: "experience", title: "ask for a job shadow, tour or interview",
            text: [
                "Say what and for whom. choose names employers, the best first; dates narrow it."
            ],
            examples: [
                "request shadow for S1 choose E1", "request workplace tour for S1 in february",
            ], roles: [.teacher, .coordinator]),
        HelpTopic(
            name: "week", title: "see my week",
            text: [
                "my week says who of your students is away when, and who speaks in your classes; "
                    + "requests lists what you have asked for, with what became of it."
            ],
            examples: ["my week", "my week next week", "requests", "show sections"],
            roles: [.teacher]),
        HelpTopic(
            name: "reasons", title: "find out why somebody has a place, or has none",
            text: [
                "show unplaced lists who has no place. why takes a request, a student or a class; "
                    + "why not asks about one place."
            ],
            examples: ["show unplaced", "why R1", "why not R1 in O1"],
            roles: [.teacher, .coordinator]),
        HelpTopic(
            name: "planning", title: "make a plan and publish it",
            text: [
                "plan makes a draft that nobody is told of; compare shows what it changes; publish "
                    + "asks, then tells everybody whose matter is new."
            ], examples: ["plan", "compare", "publish"], roles: [.coordinator]),
        HelpTopic(
            name: "answers", title: "note what a host or speaker has answered",
            text: [
                "asks lists who has not answered. accept tells students and teachers; decline "
                    + "takes what was placed there back, and the next plan leaves it out."
            ],
            examples: [
                "asks state=asked", "accept O1", "decline O1 because \"short of staff\"",
            ], roles: [.coordinator]),
        HelpTopic(
            name: "changes", title: "change what is known",
            text: [
                "Every noun of the planning folder can be added, set and removed by a sentence; "
                    + "undo takes back your last change. begin … commit does several at once."
            ],
            examples: ["set employer E1 contact \"Ann Mill\"", "undo", "show employer E1"],
            roles: [.coordinator]),
        HelpTopic(
            name: "trips", title: "see who rides, and change a trip",
            text: ["A trip lists who rides in it; a day lists its trips by departure."],
            examples: [
                "show trips on feb 16", "show trip T1", "show day 2027-02-16",
                "set trip T1 seats=8",
            ],
            roles: [.transport, .coordinator]),
        HelpTopic(
            name: "numbers", title: "see how things stand, without names",
            text: ["Counts of what is known and planned."],
            examples: ["status", "show plan", "show day 2027-02-16", "show slots on feb 16"],
            roles: [.viewer, .coordinator, .transport, .teacher]),
        HelpTopic(
            name: "record", title: "see who looked at what, and what happens now",
            text: [
                "Every look at a person's data and every change is on record; watch tells of "
                    + "events as they happen."
            ], examples: ["audit since monday", "watch plan", "who"], roles: [.coordinator]),
        HelpTopic(
            name: "daemon", title: "look after the daemon",
            text: [
                "health says how it is, its disk and its outbox; for monitoring, wbl health exits "
                    + "1 unless all is ok. backup copies the database; wbld(8) says how to "
                    + "restore it. reload reads the configuration again."
            ], examples: ["health", "backup", "reload", "who", "webhooks"],
            roles: [.operator, .coordinator]),
    ]

    /// The keys that every sentence takes that changes something.
    private static let ofScripts: [HelpTopic] = [
        HelpTopic(
            name: "confirm", title: "answer yes beforehand, in scripts (confirm=yes)",
            text: [
                "What asks yes or no is done at once with confirm=yes. Without it, strict form "
                    + "(set strict on, wbl --strict) answers ERR missing-argument and does nothing."
            ],
            examples: [
                "publish confirm=yes", "withdraw R1 confirm=yes", "remove trip T1 confirm=yes",
                "disable webhook sis confirm=yes",
            ], roles: [.coordinator, .teacher, .transport, .operator]),
        HelpTopic(
            name: "expect", title: "change something only if nothing else has (expect=REVISION)",
            text: [
                "status says the revision. A sentence with expect=REVISION is done only at that "
                    + "one; else the answer is ERR conflict, and nothing is done: look again."
            ],
            examples: [
                "publish expect=7", "set student S1 grade=12 expect=7",
                "request shadow for S1 expect=7", "set trip T1 seats=8 expect=7",
                "hold webhook sis expect=7",
            ], roles: [.coordinator, .teacher, .transport, .operator]),
        HelpTopic(
            name: "once", title: "say something again without doing it twice (once=KEY)",
            text: [
                "After a broken connection nobody knows whether a sentence was done. Say it again "
                    + "with the same once=KEY: what was done is answered as it was, with "
                    + "repeated=yes, and not done again. A key is for one sentence."
            ],
            examples: [
                "set student S1 grade=12 once=sync-41", "request shadow for S1 once=form-207",
                "set trip T1 seats=8 once=fleet-9", "hold webhook sis once=night-3",
            ], roles: [.coordinator, .teacher, .transport, .operator]),
    ]

    /// The examples that a user may say.
    func examples(for sight: Sight) -> [String] {
        examples.filter { Verb.mayBeSaid($0, by: sight) }
    }

    /// How the roles differ, a line each.
    package static let roles: [(Role, String)] = [
        (.coordinator, "everything, for the schools of the scope"),
        (.teacher, "own sections and own students: asks, sees, answers"),
        (.transport, "trips and who rides in them"),
        (.viewer, "numbers without names"),
        (.bridge, "speaks for people whom it has recognised (as ADDRESS), and for nobody else"),
        (.operator, "the daemon's health; no student's data"),
    ]
}
