import Wire
import WorkBasedLearning

/// `requests [for STUDENT|SECTION]`: who waits for what, and what the plans give.
enum Requests {
    static let verb = Verb(
        "requests", "Lists requests and what became of them.",
        arguments: [
            Argument(
                "owner", .entry([.student, .section]), "a student's or a class's only",
                place: .key, after: ["for", "of"]),
            Argument(
                "from", .number(1...1_000_000_000), "the first row of a long table", place: .key),
        ], examples: ["requests", "requests for S12"], roles: [.coordinator, .teacher]
    ) { arguments, context in
        let sight = context.sight
        let owner = arguments["owner"]
        var rows: [[Value]] = []
        let places = States(context.register, \.placements) { $0.request }
        let register = context.register
        let wishes = owner.map { register.requests.rows(naming: $0) } ?? register.requests.allRows
        for wish in wishes where sight.sees(.request, wish.id) {
            rows.append(
                row(wish.id, wish.kind.title, .student, wish.student, places, context.register)
                    + [.text(dates(wish.earliest, wish.latest))])
        }
        let sessions = States(context.register, \.sessions) { $0.request }
        let visits =
            owner.map { register.speakerRequests.rows(naming: $0) }
            ?? register.speakerRequests.allRows
        for wish in visits where sight.sees(.speakerRequest, wish.id) {
            rows.append(
                row(
                    wish.id, "speaker: \(wish.topic)", .section, wish.section, sessions,
                    context.register) + [.text(dates(wish.earliest, wish.latest))])
        }
        let first = arguments.number("from") ?? 1
        let page = rows.dropFirst(first - 1).prefix(context.settings.pageRows)
        var table = TableText(columns)
        for row in page { table.add(row) }
        let none = ReplyLine.hint("No request is known yet; request speaker or request asks.")
        var outcome = Outcome(
            .ok(
                rows.isEmpty
                    ? [none] : table.lines + Page.hints(first, page.count, of: rows.count),
                Page.members(first, page.count, of: rows.count)))
        outcome.records = [
            context.looked("requests", owner.map { noun(of: $0, context.register) }, owner)
        ]
        return outcome
    }

    /// Whether an owner is a student or a class.
    private static func noun(of owner: String, _ register: Register) -> Noun {
        register.has(.student, owner) ? .student : .section
    }

    private static let columns = [
        TableText.Column("request", "request", isWhole: true), TableText.Column("what", "what"),
        TableText.Column("for", "for", isWhole: true), TableText.Column("name", "name"),
        TableText.Column("state", "state", isWhole: true),
        TableText.Column("dates", "dates", isWhole: true),
    ]

    private static func row(
        _ id: String, _ what: String, _ noun: Noun, _ owner: String, _ states: States,
        _ register: Register
    ) -> [Value] {
        [
            .text(id), .text(what), .text(owner), .text(register.name(noun, owner) ?? ""),
            .text(states[id]),
        ]
    }

    private static func dates(_ first: Day?, _ last: Day?) -> String {
        switch (first, last) {
        case (let first?, let last?): DaySpan(first: first, last: last).inWords
        case (let first?, nil): "from \(first.inWords)"
        case (nil, let last?): "until \(last.inWords)"
        case (nil, nil): ""
        }
    }

    /// Which requests the plans have a place for.
    private struct States {
        private let drafted: Set<String>
        private let published: Set<String>

        init<Item>(_ register: Register, _ items: (Plan) -> [Item], id: (Item) -> String) {
            drafted = Set((register.draft.map(items) ?? []).map(id))
            published = Set((register.published.map(items) ?? []).map(id))
        }

        subscript(id: String) -> String {
            published.contains(id) ? "published" : drafted.contains(id) ? "draft" : "waiting"
        }
    }
}
