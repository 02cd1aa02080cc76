import Wire

/// `set format human|json|tsv`: the form of the replies on this connection.
enum SetFormat {
    static let verb = Verb(
        "set format", "Chooses the form of the replies on this connection.",
        arguments: [
            Argument(
                "form", .oneOf(Form.allCases.map(\.rawValue)), "human, json or tsv",
                isRequired: true)
        ], examples: ["set format json", "set format human"],
        roles: Role.everybody
    ) { arguments, context in
        var conversation = context.conversation
        conversation.form = Form(rawValue: arguments.needed("form")) ?? .human
        var outcome = Outcome(.ok())
        outcome.conversation = conversation
        return outcome
    }
}
