import Wire
import WorkBasedLearning

/// `hold mail`: nothing leaves until `release mail`.
enum HoldMail {
    static let verb = Verb(
        "hold mail", "Keeps all mails from leaving until release mail, restarts or not.",
        changes: true, isFinal: true, examples: ["hold mail", "@h hold mail"],
        isForAllSchools: true
    ) { _, context in
        var outcome = Outcome(
            .ok(
                [
                    .hint("Mails wait until release mail; what is under way now still leaves."),
                    .hint("recall takes back what has not begun to leave."),
                ], [Member("held", .flag(true))]))
        outcome.outbox = [.hold(true)]
        outcome.records = [context.changed("hold mail", nil, nil)]
        return outcome
    }
}
