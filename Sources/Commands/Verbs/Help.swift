import Wire

/// `help [VERB]`: the table of commands, for people.
enum Help {
    static let verb = Verb(
        "help", "Lists the commands, or explains one.",
        arguments: [
            Argument("verb", .text, "a command"), Argument("more", .text, "its second word"),
        ], examples: ["help", "help import"]
    ) { arguments, context throws(Failure) in
        guard let first = arguments["verb"] else { return Outcome(overview(context)) }
        let name = ([first] + (arguments["more"].map { [$0] } ?? [])).joined(separator: " ")
        let found = Verb.all.filter { $0.name == name || $0.words[0] == name }
        guard !found.isEmpty else {
            let near = Verb.nearest(to: first).map { "; did you mean help \($0)?" }
            throw Failure(
                .notFound,
                "there is no command \(Sentence.quote(name))"
                    + (near ?? "; help lists them"))
        }
        return Outcome(.ok(Array(found.map(explanation).joined(separator: [.hint("")]))))
    }

    private static func overview(_ context: Context) -> Reply {
        var table = TableText([
            TableText.Column("command", "command"), TableText.Column("summary", "what it does"),
        ])
        for verb in Verb.all where verb.roles.contains(context.conversation.user.role) {
            table.add([.text(verb.name), .text(verb.summary)])
        }
        return .ok(
            table.lines + [
                .hint("help COMMAND explains one, with its arguments and two examples."),
                .hint("A first plan: import FOLDER, plan, show plan, publish."),
            ])
    }

    private static func explanation(of verb: Verb) -> [ReplyLine] {
        [
            .data("\(verb.name): \(verb.summary)", [Member("command", .text(verb.name))]),
            .data("say: \(verb.usage)", [Member("usage", .text(verb.usage))]),
        ]
            + verb.arguments.map { argument in
                .data(
                    "  \(argument.name): \(argument.about)"
                        + (argument.isRequired ? " (needed)" : ""),
                    [
                        Member("argument", .text(argument.name)),
                        Member("about", .text(argument.about)),
                    ])
            }
            + verb.examples.map { .data("  > \($0)", [Member("example", .text($0))]) }
    }
}
