import Wire

/// `set strict on|off`: whether anything is asked on this connection.
enum SetStrict {
    static let verb = Verb(
        "set strict",
        "Chooses whether questions are asked (off) or are errors (on).",
        arguments: [Argument("to", .oneOf(["on", "off"]), "on or off", isRequired: true)],
        examples: ["set strict on", "set strict off"], roles: Role.everybody
    ) { arguments, context in
        var conversation = context.conversation
        conversation.strict = arguments["to"] == "on"
        var outcome = Outcome(.ok())
        outcome.conversation = conversation
        return outcome
    }
}
