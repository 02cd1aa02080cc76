import Planning
import Wire
import WorkBasedLearning

/// `help rules`, `help rule NAME`.
enum RuleView {
    private static let rules = Rules.forStudents + Rules.forSpeakers

    /// Whether a rule has this name.
    static func has(_ name: String) -> Bool { rules.contains { $0.name == name } }

    static func reply(_ name: String?, _ context: Context) throws(Failure) -> Reply {
        guard let name else { return overview }
        if name == Worth.name { return worth }
        guard let rule = rules.first(where: { $0.name == name }) else {
            let near = nearest(to: name, among: rules.map(\.name))
            throw Failure(
                .notFound,
                "there is no rule \(quoted(name))"
                    + (near.map { "; did you mean help rule \($0)?" } ?? "; help rules lists them"))
        }
        return .ok(explanation(of: rule, context.settings.planning))
    }

    /// What no single rule says, but explanations name.
    private static var worth: Reply {
        .ok([
            .data("\(Worth.name): \(Worth.sentence)", [Member("rule", .text(Worth.name))]),
            .hint("help rules lists the rules that give or cost points."),
        ])
    }

    private static var overview: Reply {
        var table = TableText([
            TableText.Column("rule", "rule"), TableText.Column("effect", "effect"),
            TableText.Column("looks_at", "looks at"),
        ])
        for rule in rules {
            table.add([
                .text(rule.name), .text(rule.effect.rawValue), .text(rule.looksAt),
            ])
        }
        return .ok(table.lines + [.hint("help rule NAME explains one, with examples.")])
    }

    private static func explanation(
        of rule: any Rule, _ settings: PlanningSettings
    ) -> [ReplyLine] {
        [
            .data("\(rule.name): \(rule.sentence)", [Member("rule", .text(rule.name))]),
            .data("it \(verb(rule.effect))", [Member("effect", .text(rule.effect.rawValue))]),
            .data("it looks at \(rule.looksAt)", [Member("looks_at", .text(rule.looksAt))]),
        ] + figures(of: rule, settings)
            + [.hint("Examples, in a small county of their own:")]
            + wrapped(Example.county).map { .hint($0) } + rule.examples.map(example)
    }

    private static func figures(
        of rule: any Rule, _ settings: PlanningSettings
    ) -> [ReplyLine] {
        guard let figures = rule.figures?(settings) else { return [] }
        return [.data("in force: \(figures)", [Member("figures", .text(figures))])]
    }

    private static func example(_ example: Example) -> ReplyLine {
        let given = example.given.isEmpty ? "as it is" : example.given.joined(separator: "; ")
        return .data(
            "  \(given): \(example.outcome)",
            [
                Member("given", .list(example.given)),
                Member("outcome", .text(example.outcome.description)),
            ])
    }

    private static func verb(_ effect: Planning.Effect) -> String {
        switch effect {
        case .forbids: "forbids options"
        case .takes: "is limited: only so many can have it"
        case .scores: "gives or costs points"
        }
    }
}
