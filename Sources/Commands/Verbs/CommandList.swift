import Wire
import WorkBasedLearning

/// `commands`: the grammar as data, only what this role may say.
enum CommandList {
    static let verb = Verb(
        "commands", "Lists every command with its arguments, for programs.",
        examples: ["commands", "@g commands"], roles: Role.everybody
    ) { _, context in
        let (role, sight) = (context.conversation.user.role, context.sight)
        let lines = Verb.all(for: role).map { verb in
            ReplyLine.data(
                verb.usage,
                [
                    Member("command", .text(verb.name)), Member("usage", .text(verb.usage)),
                    Member("summary", .text(verb.summary)), Member("changes", .flag(verb.changes)),
                    Member("arguments", .list(verb.arguments.map(\.name))),
                    Member("kinds", .list(verb.arguments.map(\.kindWord))),
                    Member("needed", .list(verb.arguments.filter(\.isRequired).map(\.name))),
                    Member(
                        "prepositions",
                        .list(verb.arguments.map { $0.prepositions.joined(separator: " ") })),
                    Member("examples", .list(verb.examples(for: sight))),
                ])
        }
        return Outcome(.ok(lines, [Member("commands", .number(lines.count))]))
    }
}

extension Argument {
    /// The kind of the value, for programs.
    fileprivate var kindWord: String {
        switch kind {
        case .text: "text"
        case .number: "number"
        case .day: "day"
        case .moment: "moment"
        case .yesNo: "yes_no"
        case .oneOf(let words): words.joined(separator: "|")
        case .words: "words"
        case .thing: "thing"
        case .dates: "dates"
        case .duration: "duration"
        case .entry(let nouns): nouns.map(\.rawValue).joined(separator: "|")
        }
    }
}
