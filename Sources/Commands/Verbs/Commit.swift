import Wire

/// `commit`: does the sentences since `begin`, all or none.
enum Commit {
    static let verb = Verb(
        "commit", "Does what was said since begin, all of it at once or nothing.",
        changes: true, isFinal: true,
        examples: ["commit", "@t commit"], roles: [.coordinator, .teacher, .transport]
    ) { _, context throws(Failure) in
        guard let transaction = context.conversation.transaction else {
            throw Failure(.notFound, "no transaction is open; begin opens one")
        }
        if transaction.sentences.isEmpty {
            throw Failure(
                .notFound, "nothing was said since begin that could be done; abort ends it")
        }
        var outcome = try transaction.run(context)
        var conversation = context.conversation
        conversation.transaction = nil
        outcome.conversation = conversation
        return outcome
    }
}
