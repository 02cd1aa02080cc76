import Wire

/// `backup`: a copy of the database.
enum Backup {
    static let verb = Verb(
        "backup", "Copies the database, while work goes on, into backups of the state directory.",
        examples: ["backup", "@b backup"], roles: .ofUpkeep, isForAllSchools: true
    ) { _, context in
        var outcome = Outcome(.ok())
        outcome.effect = .backUp
        outcome.records = [context.changed("backup", nil, nil)]
        return outcome
    }
}
