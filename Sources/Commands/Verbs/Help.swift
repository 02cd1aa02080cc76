import Wire

/// `help [VERB]`, `help rules`, `help rule NAME`: the tables of commands and of rules, for people.
enum Help {
    static let verb = Verb(
        "help", "Lists the commands, or explains one; help rules lists the rules of planning.",
        arguments: [
            Argument("verb", .text, "a command, rules, or rule"),
            Argument("more", .text, "the command's second word, or a rule's name"),
        ], examples: ["help import", "help rule free-time"]
    ) { arguments, context throws(Failure) in
        guard let first = arguments["verb"] else { return Outcome(overview(context)) }
        if first == "rule" || first == "rules" {
            return Outcome(try RuleView.reply(arguments["more"], context))
        }
        let name = ([first] + (arguments["more"].map { [$0] } ?? [])).joined(separator: " ")
        let found = Verb.all.filter { $0.name == name || $0.words[0] == name }
        guard !found.isEmpty else {
            let meant = RuleView.has(first) ? "rule \(first)" : Verb.nearest(to: first)
            let near = meant.map { "; did you mean help \($0)?" }
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
                .hint("help rules lists the rules by which plans are made."),
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
                    "  \(argument.shown): \(argument.about)"
                        + (argument.isRequired ? " (needed)" : ""),
                    [
                        Member("argument", .text(argument.name)),
                        Member("about", .text(argument.about)),
                    ])
            }
            + verb.examples.map { .data("  > \($0)", [Member("example", .text($0))]) }
    }
}
