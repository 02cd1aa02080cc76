import Wire

/// `abort`: drops the sentences since `begin`.
enum Abort {
    static let verb = Verb(
        "abort", "Drops what was said since begin.",
        examples: ["abort", "@t abort"], roles: [.coordinator, .teacher, .transport]
    ) { _, context throws(Failure) in
        guard let transaction = context.conversation.transaction else {
            throw Failure(.notFound, "no transaction is open; begin opens one")
        }
        var conversation = context.conversation
        conversation.transaction = nil
        let dropped = transaction.sentences.count
        var outcome = Outcome(
            .ok(
                [.hint("Nothing of it was done.")], [Member("dropped", .number(dropped))]))
        outcome.conversation = conversation
        return outcome
    }
}
