import HashTreeCollections
import Wire
import WorkBasedLearning

/// `undo`: takes back the user's last change, if nobody outside has been told of it.
enum Undo {
    static let verb = Verb(
        "undo", "Takes back your last change, if nobody outside has been told of it.",
        asks: true, changes: true, isFinal: true, examples: ["undo", "@u undo"],
        roles: [.coordinator, .teacher, .transport]
    ) { arguments, context throws(Failure) in
        guard let deed = context.deeds.last(where: { $0.user == context.conversation.user }) else {
            throw Failure(
                .notFound,
                "there is nothing to undo: you have changed nothing since the daemon "
                    + "started")
        }
        if deed.isFinal { throw isFinal(deed) }
        try check(deed, context.register)
        let entries = counted(deed.before.count, "entry", "entries")
        if deed.before.count > 1, !arguments.isYes("confirm") {
            return Outcome(
                .question("Take back your last change (\(deed.verb), \(entries))? yes or no"))
        }
        let answers = lost(deed, context.register)
        let first = ReplyLine.data(
            "took back your last change (\(deed.verb), \(entries))",
            [
                Member("undone", .text(deed.verb)),
                Member("entries", .number(deed.before.count)),
            ])
        var outcome = Outcome(
            .ok(
                [first] + restored(answers) + silence(deed), [Member("undone", .text(deed.verb))]))
        outcome.changes = deed.before.map { .fact($0) } + answers.map { .answered($0) }
        outcome.undoes = deed.number
        outcome.events = deed.before.map {
            Event("\($0.noun.rawValue)-changed", subject: $0.key, noun: $0.noun, owner: $0.owner)
        }
        outcome.records = deed.before.map { context.record(.change, "undo", $0.noun, key: $0.key) }
        return outcome
    }

    /// The answers that a deed ended, as far as nobody has been asked or has answered anew.
    private static func lost(_ deed: Deed, _ register: Register) -> [AskAnswer] {
        deed.answers.filter {
            register.answers[$0.ask.parties] == nil && register.isPresent($0.ask)
        }
    }

    private static func restored(_ answers: [AskAnswer]) -> [ReplyLine] {
        if answers.isEmpty { return [] }
        let stand = answers.count == 1 ? "stands" : "stand"
        return [
            .data(
                "\(counted(answers.count, "answer")) of hosts and speakers \(stand) again",
                [Member("answers", .number(answers.count))])
        ]
    }

    /// That mails do not come back with what they told of.
    private static func silence(_ deed: Deed) -> [ReplyLine] {
        if deed.silenced == 0 { return [] }
        return [
            .hint(
                "\(counted(deed.silenced, "mail")) that it withdrew before leaving will not leave; "
                    + "plan, then publish, tells anew what still stands, but for confirmations.")
        ]
    }

    /// Why a deed that people were told of cannot be taken back, and what can be done instead.
    private static func isFinal(_ deed: Deed) -> Failure {
        let text =
            switch deed.verb {
            case "accept":
                "your last change noted the yes of a host or speaker, and those who wait for it "
                    + "may have been told; answers are not undone: if it was a no, say decline and "
                    + "the same id"
            case "decline":
                "your last change noted the no of a host or speaker, and those placed there may "
                    + "have been told; answers are not undone: if it was a yes, say accept and "
                    + "the same id, then plan and publish"
            default:
                "your last change was \(deed.verb), which went beyond the records here; it cannot "
                    + "be undone"
            }
        return Failure(.conflict, text)
    }

    /// - Throws: `conflict` where the rows have changed since, or others build on them.
    private static func check(_ deed: Deed, _ register: Register) throws(Failure) {
        for fact in deed.after where !register.stands(fact) {
            throw Failure(
                .conflict,
                "\(fact.noun.words) \(fact.owner) has changed since your \(deed.verb); nothing was "
                    + "undone")
        }
        var earlier = register
        for fact in deed.before { earlier.apply(.fact(fact)) }
        for fact in deed.before {
            guard let needing = needing(fact, earlier) else { continue }
            throw Failure(
                .conflict,
                "\(needing) builds on your \(deed.verb) of \(fact.noun.words) \(fact.owner); "
                    + "nothing was undone")
        }
        let lost =
            (register.published?.known(to: register).count ?? 0)
            - (register.published?.known(to: earlier).count ?? 0)
        if lost > 0 {
            throw Failure(
                .conflict,
                "the published plan builds on your \(deed.verb); nothing was undone")
        }
    }

    /// What stands in the way of an owner's earlier rows: an entry that names what would be gone,
    /// or that the rows themselves name what is gone; nil where nothing does.
    private static func needing(_ fact: some FactChange, _ earlier: Register) -> String? {
        func needing<Change: FactChange>(_ fact: Change) -> String? {
            if fact.rows.isEmpty {
                let none: [Change.Row] = []
                return Withdrawal(owner: fact.owner, rows: none, from: earlier).dependents.first
                    .map { "\($0.noun.words) \($0.owner)" }
            }
            let intake = Intake(owner: fact.owner, rows: fact.rows)
            let faults = Resolution(intake, in: earlier, replacing: false).faults
            return faults.first.map { "something else (\($0.text))" }
        }
        return needing(fact)
    }
}
