import Wire
import WorkBasedLearning

/// `outbox show KEY`: a notice with whom it is for and how it begins.
enum OutboxShow {
    static let verb = Verb(
        "outbox show", "Shows a notice: whom it is for, how it stands, and how it begins.",
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

extension Ledger {
    /// The state of a notice that waits, failed or was given up.
    ///
    /// - Throws: `conflict` for one that is under way, `not-found` for any other.
    func restingState(of key: Int64) throws(Failure) -> NoticeState {
        switch self[key]?.state {
        case .sending: throw Failure(.conflict, "notice \(key) is under way", retry: 10)
        case .sent, .withdrawn, nil:
            throw Failure(.notFound, "no notice \(key) waits or was given up; outbox lists them")
        case let state?: return state
        }
    }
}

extension Argument {
    /// The key of a notice.
    static let notice = Argument(
        "key", .number(1...Int(Int32.max) << 20), "the notice's number in the outbox",
        isRequired: true)
}
