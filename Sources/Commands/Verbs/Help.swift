import Wire

/// `help [VERB]`, `help rules`, `help rule NAME`: the tables of commands and of rules, for people.
enum Help {
    static let verb = Verb(
        "help", "Lists the commands, or explains one; help rules lists the rules of planning.",
        arguments: [
            Argument("verb", .text, "a command, rules, or rule"),
            Argument("more", .text, "the command's second word, or a rule's name"),
        ], pace: .brief, examples: ["help import", "help rule free-time"],
        roles: Role.everybody
    ) { arguments, context throws(Failure) in
        guard let first = arguments["verb"] else { return Outcome(overview(context)) }
        if first == "roles" { return Outcome(roles) }
        if let topic = HelpTopic.all(for: context.conversation.user.role).first(where: {
            $0.name == first
        }), arguments["more"] == nil,
            !Verb.all.contains(where: { $0.name == first })
        {
            return Outcome(.ok(lines(topic, context)))
        }
        if first == "rule" || first == "rules" {
            return Outcome(try RuleView.reply(arguments["more"], context))
        }
        let sight = context.sight
        let name = ([first] + (arguments["more"].map { [$0] } ?? [])).joined(separator: " ")
        let found = Verb.all.filter { $0.name == name || $0.words[0] == name }
        guard !found.isEmpty else {
            let role = sight.user.role
            let meant =
                RuleView.has(first) ? "rule \(first)" : Verb.nearest(to: first, for: role)
            let near = meant.map { "; did you mean help \($0)?" }
            throw Failure(
                .notFound,
                "there is no command \(Sentence.quote(name))"
                    + (near ?? "; help lists them"))
        }
        let explained = found.map { explanation(of: $0, sight) }
        return Outcome(.ok(Array(explained.joined(separator: [.hint("")]))))
    }

    private static func overview(_ context: Context) -> Reply {
        var table = TableText([
            TableText.Column("command", "command", isWhole: true),
            TableText.Column("summary", "what it does", isWhole: true),
        ])
        for verb in Verb.all(for: context.conversation.user.role) {
            table.add([.text(verb.name), .text(verb.summary)])
        }
        return .ok(
            tasks(context) + [.hint("")] + table.lines + [
                .hint("help COMMAND explains one; help TOPIC shows how to do something."),
                .hint("help rules lists the rules of planning; help roles says who may what."),
            ])
    }

    /// What somebody of this role comes to do.
    private static func tasks(_ context: Context) -> [ReplyLine] {
        var table = TableText([
            TableText.Column("topic", "topic"), TableText.Column("title", "to", isWhole: true),
        ])
        for topic in HelpTopic.all(for: context.conversation.user.role) {
            table.add([.text(topic.name), .text(topic.title)])
        }
        return table.lines
    }

    private static func lines(_ topic: HelpTopic, _ context: Context) -> [ReplyLine] {
        [.data("To \(topic.title):", [Member("topic", .text(topic.name))])]
            + topic.text.flatMap { wrapped($0, to: 96) }.map {
                .data("  \($0)", [Member("text", .text($0))])
            }
            + topic.examples(for: context.sight).map {
                .data("  > \($0)", [Member("example", .text($0))])
            }
    }

    private static var roles: Reply {
        var table = TableText([
            TableText.Column("role", "role"), TableText.Column("may", "may", isWhole: true),
        ])
        for (role, text) in HelpTopic.roles { table.add([.text(role.rawValue), .text(text)]) }
        return .ok(
            table.lines + [
                .hint(
                    "The configuration gives them to users and groups (the section roles);"),
                .hint(
                    "a scope (district=, school=) narrows one. A teacher is known by the login or"),
                .hint("the address in teachers.csv. permissions lists who may say which command."),
            ])
    }

    private static func explanation(of verb: Verb, _ sight: Sight) -> [ReplyLine] {
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
            + verb.examples(for: sight).map {
                .data("  > \($0)", [Member("example", .text($0))])
            }
    }
}
