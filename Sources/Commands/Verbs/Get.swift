import Wire
import WorkBasedLearning

/// `get NAME`: a file that `export` or `template` pinned on this connection.
enum Get {
    static let verb = Verb(
        "get", "Sends a file of the last export: after the OK line, exactly as many raw bytes.",
        arguments: [Argument("name", .text, "the file's name", isRequired: true)],
        examples: ["get plan.csv", "get students.csv"]
    ) { arguments, context throws(Failure) in
        let name = arguments.needed("name")
        guard let file = context.conversation.files.first(where: { $0.name == name }) else {
            throw Failure(
                .notFound,
                "no file \(quoted(name)) is ready on this connection; say export first")
        }
        return Outcome(
            .ok(
                [.raw(file.bytes)],
                [Member("name", .text(name)), Member("bytes", .number(file.bytes.count))]))
    }
}
