import Wire

/// `health`: how the daemon is.
enum Health {
    static let verb = Verb(
        "health", "Says how the daemon, its disk and its outbox are; wbl exits 1 unless all is ok.",
        examples: ["health", "@h health"], roles: .ofUpkeep
    ) { _, context in
        var outcome = Outcome(.ok())
        outcome.effect = .lookAround { HealthView.reply($0, context) }
        return outcome
    }
}

extension Set<Role> {
    /// Who looks after the daemon.
    static let ofUpkeep: Self = [.coordinator, .operator]
}
