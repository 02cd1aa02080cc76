import Wire

/// `template`: an empty planning folder to start from.
enum Template {
    static let verb = Verb(
        "template",
        "Makes an empty planning folder with examples; the client saves it (wbl template FOLDER).",
        examples: ["template", "@t template"]
    ) { _, context in Export.pinned(context.ports.template(), context) }
}
