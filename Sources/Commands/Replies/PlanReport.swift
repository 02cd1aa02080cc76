package import Planning
package import Wire
package import WorkBasedLearning

/// What is said of a plan that a job has made.
package enum PlanReport {
    /// The reply of the job.
    ///
    /// - Parameters:
    ///   - plan: the draft, as it stands after its last audit.
    ///   - dropped: what left it in that audit.
    package static func reply(
        _ result: PlanResult, _ plan: Plan, dropped: [Violation], seconds: Double
    ) -> Reply {
        let open = result.requests - plan.count
        var lines: [ReplyLine] = [
            .data(
                "placed \(plan.count) of \(counted(result.requests, "request")): "
                    + planInWords(plan),
                [
                    Member("placed", .number(plan.count)),
                    Member("requests", .number(result.requests)),
                ]
            ),
            .data(
                open == 0
                    ? "all requests are placed"
                    : "not placed: \(open), of these \(result.withoutOptions) with no option "
                        + "at all",
                [
                    Member("not_placed", .number(open)),
                    Member("without_options", .number(result.withoutOptions)),
                ]),
            .data("score: \(plan.points) points", [Member("points", .number(plan.points))]),
        ]
        lines += bound(result, plan)
        lines += PlanReport.dropped(dropped)
        lines.append(
            .hint(
                "show plan lists it, compare sets it against the published plan, "
                    + "publish tells people."))
        return .ok(
            lines,
            [
                Member("placed", .number(plan.count)), Member("requests", .number(result.requests)),
                Member("points", .number(plan.points)),
            ] + (result.bound.map { [Member("bound", .number($0))] } ?? []) + [
                Member("stopped", .text("\(result.stopped)")),
                Member("seconds", .decimal((seconds * 100).rounded() / 100)),
            ])
    }

    /// How far the plan is from the best there can be, where the solver has shown a bound.
    private static func bound(_ result: PlanResult, _ plan: Plan) -> [ReplyLine] {
        guard let bound = result.bound else { return [] }
        let members = [Member("bound", .number(bound)), Member("gap", .decimal(gap(bound, plan)))]
        if bound <= plan.points { return [.data("no plan can have more points", members)] }
        let percent = (gap(bound, plan) * 10_000).rounded(.up) / 100
        return [
            .data(
                "no plan can have more than \(bound) points: this one is within \(percent) % of "
                    + "the best", members)
        ]
    }

    private static func gap(_ bound: Int, _ plan: Plan) -> Double {
        let gap = Double(max(0, bound - plan.points)) / Double(max(1, plan.points))
        return (gap * 1_000_000).rounded() / 1_000_000
    }

    /// What left a plan because it no longer holds, with the reasons.
    static func dropped(_ violations: [Violation]) -> [ReplyLine] {
        violations.map { violation in
            .data(
                "left out: \(violation.text)",
                [
                    Member("request", .text(violation.request)),
                    Member("left_out_because", .text(violation.text)),
                ])
        }
    }
}
