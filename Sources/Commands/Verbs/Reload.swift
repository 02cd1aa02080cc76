import Wire

/// `reload`: the configuration is read again.
enum Reload {
    static let verb = Verb(
        "reload", "Reads the configuration again and says which keys are in force at once.",
        examples: ["reload", "@r reload"], roles: .ofUpkeep, isForAllSchools: true
    ) { _, context in
        var outcome = Outcome(.ok())
        outcome.effect = .reload
        outcome.records = [context.changed("reload", nil, nil)]
        return outcome
    }
}
