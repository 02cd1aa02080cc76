import Wire

/// `begin`: the sentences that follow wait for `commit`.
enum Begin {
    static let verb = Verb(
        "begin", "Begins a transaction: what you change from here on waits for commit.",
        examples: ["begin", "@t begin"], roles: [.coordinator, .teacher, .transport]
    ) { _, context throws(Failure) in
        guard context.conversation.transaction == nil else {
            throw Failure(.exists, "a transaction is open already; commit does it, abort drops it")
        }
        var conversation = context.conversation
        conversation.transaction = Transaction(context.register)
        var outcome = Outcome(
            .ok([.hint("What you change now waits for commit; abort drops it.")]))
        outcome.conversation = conversation
        return outcome
    }
}
