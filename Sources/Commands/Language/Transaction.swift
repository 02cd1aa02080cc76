import Wire
import WorkBasedLearning

/// Sentences between `begin` and `commit`: each was checked in its turn, and none is done yet.
package struct Transaction: Sendable {
    private(set) var sentences: [Said] = []
    private var outlook: Outlook
    /// The revision that a sentence expects to find at the commit.
    var expected: Int64?

    init(_ register: Register) {
        outlook = Outlook(register)
    }

    /// The register as it would be after them.
    var preview: Register { outlook.register }

    /// The most sentences of one transaction.
    static let limit = 10_000

    /// Whether a sentence of a verb can wait for a commit.
    static func takes(_ verb: Verb) -> Bool {
        verb.changes && !verb.takesFiles && !verb.isFinal
    }

    /// Whether a verb may not be said before the commit: it would not see what waits for it.
    static func excludes(_ verb: Verb) -> Bool {
        (verb.isFinal || verb.takesFiles || verb === PlanVerb.verb) && verb !== Commit.verb
    }

    /// Checks a sentence on what the earlier ones would leave, and queues it.
    mutating func add(_ said: Said, _ verb: Verb, _ context: Context) throws(Failure) -> Outcome {
        guard sentences.count < Transaction.limit else {
            throw Failure(.limit, "a transaction holds \(Transaction.limit) sentences; commit it")
        }
        let tried = try Transaction.run(said, verb, context, preview)
        var preview = preview
        for change in tried.changes { preview.apply(change) }
        outlook = Outlook(preview)
        sentences.append(said)
        var outcome = Outcome(.ok([], [Member("queued", .number(sentences.count))]))
        var conversation = context.conversation
        conversation.transaction = self
        outcome.conversation = conversation
        return outcome
    }

    /// Does all sentences on the register of now, as one change.
    ///
    /// - Throws: what the first sentence that cannot be done says, with its number.
    func run(_ context: Context) throws(Failure) -> Outcome {
        if let expected, expected != context.register.revision {
            throw Failure(
                .conflict,
                "a sentence expects revision \(expected), and it is \(context.register.revision) "
                    + "now; nothing was done; abort drops the transaction")
        }
        var register = context.register
        var all = Outcome(.ok([], [Member("committed", .number(sentences.count))]))
        for (number, said) in sentences.enumerated() {
            do throws(Failure) {
                guard let verb = Verb.of(said.sentence) else { continue }
                let outcome = try Transaction.run(said, verb, context, register)
                for change in outcome.changes { register.apply(change) }
                all.changes += outcome.changes
                all.events += outcome.events
                all.records += outcome.records
            } catch {
                throw Failure(
                    error.code,
                    "sentence \(number + 1) can no longer be done: \(error.text); nothing "
                        + "was done; abort drops the transaction")
            }
        }
        return all
    }

    /// Runs a sentence that may not ask anything.
    private static func run(
        _ said: Said, _ verb: Verb, _ context: Context, _ register: Register
    ) throws(Failure) -> Outcome {
        let context = context.with(context.conversation, intake: nil, register: register)
        let outcome = try verb.run(try Arguments(said, of: verb, context), context)
        guard outcome.reply.status != nil else {
            throw Failure(
                .missingArgument,
                "confirm: this needs a yes; within a transaction say it with confirm=yes")
        }
        return outcome
    }
}

/// A register on its own, so that a conversation without a transaction is not as large as one.
private final class Outlook: Sendable {
    let register: Register

    init(_ register: Register) {
        self.register = register
    }
}
