import Wire
import WorkBasedLearning

/// `show plan [draft|published] [from=N]`.
enum PlanView {
    static func outcome(_ arguments: Arguments, _ context: Context) throws(Failure) -> Outcome {
        let (state, plan) = try plan(arguments["id"], context)
        let first = arguments.number("from") ?? 1
        let sight = context.sight
        let placements = plan.placements.filter(sight.counts)
        let page = placements.dropFirst(first - 1).prefix(context.settings.pageRows)
        let last = first + page.count > placements.count
        let sessions = last ? plan.sessions.filter(sight.counts) : []
        var outcome = Outcome(
            .ok(
                PlacementTable.lines(page.map { Standing(state: state, item: $0) }, context)
                    + PlacementTable.lines(
                        sessions.map { Standing(state: state, item: $0) }, context),
                [Member("plan", .text(state))]
                    + (sight.seesPoints ? [Member("points", .number(plan.points))] : [])
                    + (state == "published"
                        ? [Member("unanswered", .number(AnswerWords.missing(context).unanswered))]
                        : [])
                    + Page.members(first, page.count, of: placements.count)))
        outcome.records = [context.looked("show plan", nil)]
        return outcome
    }

    /// The plan of a word; without one the draft where there is one, else the published plan.
    static func plan(
        _ word: String?, _ context: Context
    ) throws(Failure) -> (state: String, Plan) {
        let register = context.register
        let state = word ?? (register.draft == nil ? "published" : "draft")
        guard state == "draft" || state == "published" else {
            throw Failure(.badArgument, "\(quoted(state)) is no plan; say draft or published")
        }
        if let plan = state == "draft" ? register.draft : register.published {
            return (state, plan)
        }
        let next =
            state == "published" && register.draft != nil
            ? "publish makes one of the draft" : "plan makes a draft"
        throw Failure(.notFound, "there is no \(state) plan; \(next)")
    }
}
