import Wire

/// `template`: an empty planning folder to start from.
enum Template {
    static let verb = Verb(
        "template",
        "Makes an empty planning folder with examples; wbl template FOLDER saves it.",
        examples: ["template", "@t template"]
    ) { _, context in Export.pinned(context.ports.template(), context) }
}
