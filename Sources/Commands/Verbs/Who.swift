import Wire

/// `who`: who is connected.
enum Who {
    static let verb = Verb(
        "who", "Lists who is connected, with their roles.", examples: ["who", "@w who"],
        roles: [.coordinator, .operator]
    ) { _, context in
        var table = TableText([
            TableText.Column("user", "user"), TableText.Column("role", "role"),
            TableText.Column("scope", "scope"),
            TableText.Column("connections", "connections", isNumber: true),
        ])
        let present = context.present
        let rows = Dictionary(grouping: present) { user in
            [
                user.address ?? user.name, user.role.rawValue,
                user.scope.isEverything ? "all schools" : user.scope.text,
            ]
        }
        for (row, users) in rows.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            table.add(row.map { .text($0) } + [.number(users.count)])
        }
        return Outcome(
            .ok(table.lines, [Member("connections", .number(present.count))]))
    }
}
