import Wire

/// Help by task: what people come to do, with the sentences for it.
package struct HelpTopic: Sendable {
    let name: String
    let title: String
    let text: [String]
    /// Sentences that people would say, which the tests say too.
    let examples: [String]
    let roles: Set<Role>

    static let all: [HelpTopic] = [
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
            text: ["Requests with what became of them, a day, and what is known of a student."],
            examples: ["requests", "show day tomorrow", "show sections"],
            roles: [.teacher, .coordinator]),
        HelpTopic(
            name: "reasons", title: "find out why somebody has a place, or has none",
            text: ["why takes a request, a student or a class; why not asks about one place."],
            examples: ["why R1", "why not R1 in O1"], roles: [.teacher, .coordinator]),
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
            examples: ["show trip T1", "show day 2027-02-16", "set trip T1 seats=8"],
            roles: [.transport, .coordinator]),
        HelpTopic(
            name: "numbers", title: "see how things stand, without names",
            text: ["Counts of what is known and planned."],
            examples: ["status", "show plan", "show day 2027-02-16"],
            roles: [.viewer, .coordinator, .transport, .teacher]),
        HelpTopic(
            name: "record", title: "see who looked at what, and what happens now",
            text: [
                "Every look at a person's data and every change is on record; watch tells of "
                    + "events as they happen."
            ], examples: ["audit since monday", "watch plan", "who"], roles: [.coordinator]),
        HelpTopic(
            name: "health", title: "see how the daemon is",
            text: [
                "Who is connected, what is under way, and what waits to leave; how each webhook is."
            ], examples: ["status", "who", "webhooks"], roles: [.operator]),
    ]

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
