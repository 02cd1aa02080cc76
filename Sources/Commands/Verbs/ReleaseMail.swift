import Wire
import WorkBasedLearning

/// `release mail`: mails leave again after `hold mail`.
enum ReleaseMail {
    static let verb = Verb(
        "release mail", "Lets mails leave again after hold mail.",
        changes: true, isFinal: true, examples: ["release mail", "@r release mail"],
        isForAllSchools: true
    ) { _, context in
        let waiting = context.outbox.openCount
        var outcome = Outcome(
            .ok(
                [
                    .hint(
                        waiting == 0
                            ? "Mails leave again; none waits."
                            : "\(counted(waiting, "mail")) may leave again, each at its time.")
                ], [Member("held", .flag(false))]))
        outcome.outbox = [.hold(false)]
        outcome.records = [context.changed("release mail", nil, nil)]
        return outcome
    }
}
