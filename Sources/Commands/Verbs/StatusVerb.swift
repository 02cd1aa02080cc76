import Planning
import Wire
import WorkBasedLearning

/// `status`: what the daemon holds and does.
enum StatusVerb {
    static let verb = Verb(
        "status", "Says what is known, which plans there are, and what is under way.",
        examples: ["status", "@s status"], roles: Role.everybody.subtracting([.bridge])
    ) { _, context in
        let register = context.register
        var lines: [ReplyLine] = Noun.allCases.filter { register.count($0) > 0 }.map { noun in
            let count = register.count(noun)
            return .data(
                "\(counted(count, noun))", [Member(noun.rawValue, .number(count))])
        }
        if lines.isEmpty {
            lines = [
                .hint(
                    "Nothing is known yet: wbl template FOLDER makes a folder to fill, and "
                        + "wbl import FOLDER takes it in.")
            ]
        }
        lines.append(plan("draft", register.draft, context.sight))
        lines.append(plan("published", register.published, context.sight))
        lines += answers(context)
        lines.append(job(context.job))
        lines += outbox(context)
        lines += UnreachedView.lines(context)
        lines += WebhookReplies.troubles(context)
        return Outcome(
            .ok(
                lines,
                [
                    Member("revision", .number(Int(register.revision))),
                    Member("now", .text(context.now.description)),
                ]))
    }

    private static func outbox(_ context: Context) -> [ReplyLine] {
        let (open, dead) = (context.outbox.openCount, context.outbox.count(.dead))
        let first = ReplyLine.data(
            open == 0
                ? "outbox: nothing waits" : "outbox: \(counted(open, "mail")) on the way out",
            [Member("notices_due", .number(open))])
        let given = ReplyLine.data(
            "outbox: \(counted(dead, "mail")) given up (outbox lists them)",
            [Member("notices_dead", .number(dead))])
        return [first] + (dead > 0 ? [given] : []) + OutboxView.hindrance(of: context)
    }

    private static func plan(_ name: String, _ plan: Plan?, _ sight: Sight) -> ReplyLine {
        guard let plan else { return .data("\(name) plan: none", [Member(name, .none)]) }
        return .data(
            "\(name) plan: \(planInWords(plan))"
                + (sight.seesPoints ? ", \(plan.points) points" : ""),
            [Member(name, .number(plan.count))]
                + (sight.seesPoints ? [Member("points", .number(plan.points))] : [])
                + [Member("made_from_revision", .number(Int(plan.revision)))])
    }

    private static func answers(_ context: Context) -> [ReplyLine] {
        let missing = AnswerWords.missing(context)
        if missing.asked == 0 { return [] }
        return [
            .data(
                "answers: \(missing.unanswered) of \(missing.asked) missing",
                [
                    Member("asked", .number(missing.asked)),
                    Member("unanswered", .number(missing.unanswered)),
                ])
        ]
    }

    private static func job(_ job: JobStatus?) -> ReplyLine {
        guard let job else { return .data("planning: no job", [Member("planning", .flag(false))]) }
        let stage = job.progress.map { " (\(ProgressReport.words($0)))" } ?? ""
        return .data("planning: under way\(stage)", [Member("planning", .flag(true))])
    }
}
