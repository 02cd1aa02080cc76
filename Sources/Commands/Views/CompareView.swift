import Planning
import Wire
import WorkBasedLearning

/// The differences between two plans, request by request.
enum CompareView {
    static func outcome(_ comparison: PlanComparison, _ context: Context) -> Outcome {
        var table = TableText([
            TableText.Column("change", "change"), TableText.Column("request", "request"),
            TableText.Column("from", "from"), TableText.Column("to", "to"),
        ])
        let places = Sides(context.register, \.placements, id: \.request) {
            "\($0.slot) (\($0.out), \($0.back))"
        }
        let sessions = Sides(context.register, \.sessions, id: \.request) {
            "\($0.speaker), \($0.start.inWords)"
        }
        add(comparison.placements, places, &table)
        add(comparison.sessions, sessions, &table)
        let counts = [
            ("new", comparison.placements.new.count + comparison.sessions.new.count),
            ("moved", comparison.placements.moved.count + comparison.sessions.moved.count),
            ("rerouted", comparison.placements.rerouted.count + comparison.sessions.rerouted.count),
            ("dropped", comparison.placements.dropped.count + comparison.sessions.dropped.count),
        ]
        let same = comparison.placements.isEmpty && comparison.sessions.isEmpty
        var outcome = Outcome(
            .ok(
                table.lines
                    + (same ? [.hint("The draft is the same as the published plan.")] : []),
                counts.map { Member($0, .number($1)) }))
        outcome.records = [context.looked("compare", nil)]
        return outcome
    }

    private static func add(
        _ difference: PlanComparison.Difference, _ sides: Sides, _ table: inout TableText
    ) {
        let groups = [
            ("new", difference.new), ("moved", difference.moved),
            ("rerouted", difference.rerouted), ("dropped", difference.dropped),
        ]
        for (change, requests) in groups {
            for request in requests {
                table.add([
                    .text(change), .text(request), .text(sides.before[request] ?? ""),
                    .text(sides.after[request] ?? ""),
                ])
            }
        }
    }
}

/// What requests have before and after, in words.
private struct Sides {
    let before: [String: String]
    let after: [String: String]

    init<Item>(
        _ register: Register, _ items: (Plan) -> [Item], id: (Item) -> String,
        words: (Item) -> String
    ) {
        func side(_ plan: Plan?) -> [String: String] {
            Dictionary((plan.map(items) ?? []).map { (id($0), words($0)) }) { first, _ in first }
        }
        before = side(register.published)
        after = side(register.draft)
    }
}
