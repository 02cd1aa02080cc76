import Wire
import WorkBasedLearning

/// `asks [state=asked]`: whom the published plan asks for what, and what they have answered.
enum Asks {
    static let verb = Verb(
        "asks", "Lists what hosts and speakers are asked for, and what they have answered.",
        arguments: [
            Argument(
                "state", .oneOf(AskState.allCases.map(\.rawValue)), "only those in this state",
                place: .key),
            Argument(
                "from", .number(1...1_000_000_000), "the first row of a long table", place: .key),
        ], examples: ["asks", "asks state=asked"]
    ) { arguments, context in
        let askings = Asking.all(in: context.register).filter { asking in
            isSeen(asking, context)
                && arguments["state"].map { $0 == asking.state.rawValue } ?? true
        }
        let first = arguments.number("from") ?? 1
        let page = askings.dropFirst(first - 1).prefix(context.settings.pageRows)
        var table = TableText(columns)
        for asking in page { table.add(row(asking, context)) }
        let none = ReplyLine.hint("Nobody is asked for anything; publish asks.")
        var outcome = Outcome(
            .ok(
                askings.isEmpty && arguments["state"] == nil ? [none] : table.lines,
                Page.members(first, page.count, of: askings.count)))
        outcome.records = [context.looked("asks", nil)]
        return outcome
    }

    /// What is still to come, and concerns somebody whom the user may see.
    private static func isSeen(_ asking: Asking, _ context: Context) -> Bool {
        let sight = context.sight
        return asking.isAhead(of: context.now) && sight.sees(asking.noun, asking.id)
            && (asking.part.count == 0 || asking.part.only(sight).count > 0)
    }

    private static let columns = [
        TableText.Column("id", "id", isWhole: true), TableText.Column("what", "what"),
        TableText.Column("contact", "who"), TableText.Column("when", "when", isWhole: true),
        TableText.Column("students", "students", isNumber: true),
        TableText.Column("state", "state", isWhole: true), TableText.Column("reason", "reason"),
    ]

    private static func row(_ asking: Asking, _ context: Context) -> [Value] {
        let register = context.register
        let what =
            asking.noun == .slot
            ? register.slots[asking.id]?.kind.title
            : register.speakerRequests[asking.id].map { "speaker: \($0.topic)" }
        return [
            .text(asking.id), .text(what ?? ""), .text(asking.contact),
            .text(asking.start?.inWords ?? ""),
            .number(asking.part.only(context.sight).placements.count),
            .text(asking.state.rawValue), .text(asking.answer.reason),
        ]
    }
}
