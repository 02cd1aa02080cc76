import Wire
import WorkBasedLearning

/// What an import says about what it did.
enum ImportReport {
    static func lines(_ resolution: Resolution, _ plan: PublishedPlanIntake?) -> [ReplyLine] {
        var table = TableText([
            TableText.Column("noun", "what"),
            TableText.Column("new", "new", isNumber: true),
            TableText.Column("changed", "changed", isNumber: true),
            TableText.Column("unchanged", "unchanged", isNumber: true),
            TableText.Column("withdrawn", "withdrawn", isNumber: true),
        ])
        for count in resolution.counts {
            table.add([
                .text(count.noun.rawValue), .number(count.new), .number(count.changed),
                .number(count.unchanged), .number(count.withdrawn.count),
            ])
        }
        return table.lines + withdrawals(resolution) + (plan?.lines ?? [])
            + (resolution.warnings + (plan?.warnings ?? [])).map { warning in
                .data("warning: \(warning)", [Member("warning", .text(warning))])
            }
    }

    static func members(_ resolution: Resolution) -> [Member] {
        let counts = resolution.counts
        return [
            Member("new", .number(counts.reduce(0) { $0 + $1.new })),
            Member("changed", .number(counts.reduce(0) { $0 + $1.changed })),
            Member("unchanged", .number(counts.reduce(0) { $0 + $1.unchanged })),
            Member("withdrawn", .number(counts.reduce(0) { $0 + $1.withdrawn.count })),
        ]
    }

    private static func withdrawals(_ resolution: Resolution) -> [ReplyLine] {
        resolution.counts.filter { !$0.withdrawn.isEmpty }.map { count in
            .data(
                "withdrawn: \(count.noun.words) \(listed(count.noun, count.withdrawn))",
                [
                    Member("noun", .text(count.noun.rawValue)),
                    Member("withdrawn", .list(count.withdrawn)),
                ])
        }
    }

    private static func listed(_ noun: Noun, _ ids: [String]) -> String {
        let shown = ids.prefix(20).joined(separator: ", ")
        return ids.count > 20 ? "\(shown) and \(ids.count - 20) more" : shown
    }
}
