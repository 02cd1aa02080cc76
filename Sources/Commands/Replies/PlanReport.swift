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
    ///   - register: knows what things are called.
    package static func reply(
        _ result: PlanResult, _ plan: Plan, dropped: [Violation], seconds: Double,
        _ register: Register
    ) -> Reply {
        var lines: [ReplyLine] = [
            .data(
                "placed \(plan.count) of \(counted(result.requests, "request")): "
                    + planInWords(plan),
                [
                    Member("placed", .number(plan.count)),
                    Member("requests", .number(result.requests)),
                ])
        ]
        lines += ShortfallReport.lines(result.shortfall, dropped: dropped.count)
        lines.append(
            .data("score: \(plan.points) points", [Member("points", .number(plan.points))]))
        lines += bound(result, plan)
        lines += ScarcityReport.lines(result.scarcest, register)
        lines += PlanReport.dropped(dropped)
        lines.append(
            .data(ending(result, seconds), [Member("stopped", .text(result.ending.rawValue))]))
        lines.append(
            .hint(
                "show plan lists it, compare sets it against the published plan, why REQUEST "
                    + "explains it, publish tells people."))
        if plan.count < result.requests {
            lines.append(.hint("show unplaced lists who has no place, each with the reason."))
        }
        return .ok(lines, status(result, plan, seconds))
    }

    private static func status(
        _ result: PlanResult, _ plan: Plan, _ seconds: Double
    ) -> [Member] {
        [
            Member("placed", .number(plan.count)), Member("requests", .number(result.requests)),
            Member("points", .number(plan.points)),
            Member("bound", result.bound.map { .number($0) } ?? .none),
            Member("gap", result.bound.map { .decimal(gap($0, plan)) } ?? .none),
            Member("stopped", .text(result.ending.rawValue)),
            Member("seconds", .decimal((seconds * 100).rounded() / 100)),
        ]
    }

    /// Why the work ended, and after how long.
    private static func ending(_ result: PlanResult, _ seconds: Double) -> String {
        let tenths = (seconds * 10).rounded() / 10
        let time = tenths > 0 ? "\(tenths) seconds" : "less than 0.1 seconds"
        return switch result.ending {
        case .proved: "nothing is left to gain; it took \(time)"
        case .effort:
            "it took \(time) with effort=\(result.effort); effort=\(result.effort * 2 + 1) may "
                + "find a little more"
        case .within: "as near to the best as was asked; it took \(time)"
        case .seconds: "stopped after \(time), as was asked"
        case .asked: "stopped before its end after \(time), as was asked"
        }
    }

    /// How far the plan is from the best there can be, where the solver has shown a bound.
    private static func bound(_ result: PlanResult, _ plan: Plan) -> [ReplyLine] {
        guard let bound = result.bound else {
            return [.data("how good it is has not been worked out", [Member("bound", .none)])]
        }
        let members = [Member("bound", .number(bound)), Member("gap", .decimal(gap(bound, plan)))]
        if bound <= plan.points {
            return [.data("no plan can have more points: this is the best there is", members)]
        }
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
