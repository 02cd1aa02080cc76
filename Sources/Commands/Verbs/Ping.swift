import Wire

/// `ping [WORD]`: the daemon answers.
enum Ping {
    static let verb = Verb(
        "ping", "Answers at once, with the word where one is given.",
        arguments: [Argument("word", .text, "what to say back")],
        pace: .brief, examples: ["ping", "ping hello"], roles: Role.everybody
    ) { arguments, _ in
        Outcome(.ok([], arguments["word"].map { [Member("word", .text($0))] } ?? []))
    }
}
