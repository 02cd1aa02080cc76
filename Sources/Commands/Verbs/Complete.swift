import Wire

/// `complete "TEXT"`: what the last word of a text may become, for editors of lines.
enum Complete {
    static let verb = Verb(
        "complete", "Lists the words with which a line may go on.",
        arguments: [Argument("text", .text, "the line up to the cursor, in quotes")],
        examples: ["complete \"show stu\"", "complete \"\""], roles: Role.everybody
    ) { arguments, context in
        let words = Completion(arguments["text"] ?? "", context).words
        return Outcome(
            .ok(
                words.map { .data($0, [Member("word", .text($0))]) },
                [Member("words", .number(words.count))]))
    }
}
