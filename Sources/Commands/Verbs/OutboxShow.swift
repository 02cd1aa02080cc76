import Wire
import WorkBasedLearning

/// `outbox show KEY`: a mail with whom it is for and how it begins.
enum OutboxShow {
    static let verb = Verb(
        "outbox show", "Shows a mail: whom it is for, how it stands, and how it begins.",
        arguments: [Argument.notice], examples: ["outbox show 1204", "@s outbox show 1204"],
        isForAllSchools: true
    ) { arguments, context in
        let key = Int64(arguments.number("key") ?? 0)
        var outcome = Outcome(.ok())
        outcome.effect = .showNotice(key)
        outcome.records = [context.record(.look, "outbox show", nil, key: key)]
        return outcome
    }
}

extension Argument {
    /// The key of a mail.
    static let notice = Argument(
        "key", .number(1...Int(Int32.max) << 20), "the mail's number in the outbox",
        isRequired: true)
}
