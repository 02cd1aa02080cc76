import Wire

/// `quit`: ends the connection.
enum Quit {
    static let verb = Verb(
        "quit", "Ends the conversation.", examples: ["quit", "@last quit"],
        roles: Role.everybody
    ) { _, _ in
        var outcome = Outcome(.ok([.hint("Goodbye.")]))
        outcome.effect = .hangUp
        return outcome
    }
}
