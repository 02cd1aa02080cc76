import Planning
import Wire
import WorkBasedLearning

/// `show unplaced [draft|published] [school=H1] [from=N]`: the requests without a place in a plan,
/// each with what stands in its way, by the same road as `why`.
enum UnplacedView {
    /// Rows of a page at most: each is looked into as by `why`.
    private static let mostRows = 100

    /// A request without a place.
    private struct Row {
        let noun: Noun
        let id: String
        let owner: String
        let what: String
    }

    static func outcome(
        _ word: String?, _ arguments: Arguments, _ context: Context
    ) throws(Failure) -> Outcome {
        let sight = context.sight
        guard sight.countsRequests else {
            throw Failure(
                .denied, "the role \(sight.user.role.rawValue) does not see requests")
        }
        let (state, plan) = try PlanView.plan(word, context)
        let rows = rows(outside: plan, context).filter { row in
            arguments["school"].map { $0 == sight.school(of: row.noun, row.id) } ?? true
        }
        var outcome = Outcome(
            .ok(
                counts(rows),
                [Member("plan", .text(state)), Member("rows", .number(rows.count))]))
        outcome.records = [context.looked("show unplaced", nil)]
        if !sight.seesNames || rows.isEmpty { return outcome }
        let (first, limit) = (
            arguments.number("from") ?? 1, min(mostRows, context.settings.pageRows)
        )
        let page = Array(rows.dropFirst(first - 1).prefix(limit))
        outcome.effect = .think {
            .ok(
                table(page, state, context) + Page.hints(first, page.count, of: rows.count)
                    + [.hint("why REQUEST says more about one of them.")],
                [Member("plan", .text(state))] + Page.members(first, page.count, of: rows.count))
        }
        return outcome
    }

    /// How many there are of each kind.
    private static func counts(_ rows: [Row]) -> [ReplyLine] {
        if rows.isEmpty { return [.hint("Every request has a place.")] }
        let kinds = Dictionary(grouping: rows, by: \.what).mapValues(\.count)
        return [
            .data(
                "\(counted(rows.count, "request")) without a place",
                [Member("unplaced", .number(rows.count))])
        ]
            + kinds.sorted { $0.key < $1.key }.map { kind, count in
                .data(
                    "  \(count) \(kind)",
                    [Member("kind", .text(kind)), Member("count", .number(count))])
            }
    }

    /// Those that the user is told of, students' requests first. O(requests).
    private static func rows(outside plan: Plan, _ context: Context) -> [Row] {
        let (register, sight) = (context.register, context.sight)
        let placed = Set(plan.placements.map(\.request) + plan.sessions.map(\.request))
        let students = register.requests.allRows.map {
            Row(noun: .request, id: $0.id, owner: $0.student, what: $0.kind.title)
        }
        let classes = register.speakerRequests.allRows.map {
            Row(noun: .speakerRequest, id: $0.id, owner: $0.section, what: "speaker")
        }
        return (students + classes).filter {
            !placed.contains($0.id) && sight.counts($0.noun, $0.id)
        }
    }

    private static func table(
        _ rows: [Row], _ state: String, _ context: Context
    ) -> [ReplyLine] {
        var table = TableText([
            TableText.Column("request", "request"),
            TableText.Column("for", "for", isWhole: true), TableText.Column("name", "name"),
            TableText.Column("because", "because", isWhole: true),
            TableText.Column("reason", "in short"),
        ])
        for row in rows {
            let obstacle = obstacle(row, state, context)
            let owner: Noun = row.noun == .request ? .student : .section
            table.add([
                .text(row.id), .text(row.owner),
                .text(context.register.name(owner, row.owner) ?? ""),
                .text(obstacle.because), .text(obstacle.reason),
            ])
        }
        return table.lines
    }

    private static func obstacle(
        _ row: Row, _ state: String, _ context: Context
    ) -> UnplacedReason {
        do throws(Failure) {
            let asked = try AskedRequest(row.id, plan: state, context)
            return UnplacedReason(asked, context)
        } catch {
            preconditionFailure("a request of the register is found by its id")
        }
    }
}
