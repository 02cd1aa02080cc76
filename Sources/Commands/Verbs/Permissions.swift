import Wire

/// `permissions`: which role may say what, from the table that the gate itself reads.
enum Permissions {
    static let verb = Verb(
        "permissions", "Lists which role may say which command.",
        examples: ["permissions", "@p permissions"], roles: Role.everybody
    ) { _, _ in
        var table = TableText(
            [TableText.Column("command", "command", isWhole: true)]
                + Role.allCases.map {
                    TableText.Column($0.rawValue, $0.rawValue, isWhole: true)
                })
        for verb in Verb.all {
            table.add(
                [.text(verb.name)]
                    + Role.allCases.map { .text(verb.roles.contains($0) ? "yes" : "-") })
        }
        return Outcome(
            .ok(
                table.lines + [
                    .hint("A coordinator's scope, and what is a teacher's own, narrow it further:"),
                    .hint("help roles says how."),
                ]))
    }
}
