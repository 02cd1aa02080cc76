import Planning
import Wire
import WorkBasedLearning

/// `publish`: the draft becomes the published plan, and people are told.
enum Publish {
    static let verb = Verb(
        "publish", "Makes the draft the published plan and tells everybody whose matter is new.",
        arguments: [
            Argument("as_of", .moment, "tells people as if it were this moment", place: .key)
        ], asks: true, changes: true, isFinal: true, examples: ["publish", "publish confirm=yes"],
        isForAllSchools: true
    ) { arguments, context throws(Failure) in
        guard let draft = context.register.draft else {
            throw Failure(.notFound, "there is no draft to publish; plan makes one")
        }
        let audit = PlanAudit(settings: context.settings.planning)
        let judged = audit.pruned(draft, in: context.register)
        let moment = arguments["as_of"].flatMap { Moment($0) } ?? context.now
        let news = FreshNews(context) { context.ports.announcements(judged.plan, $0, moment) }
        let announcements = news.announcements
        var lines = PlanReport.dropped(judged.dropped)
        lines += mails(announcements, judged.plan, context)
        guard arguments.isYes("confirm") else {
            let sending =
                announcements.isEmpty
                ? "? Nobody has to be told." : " and send \(counted(announcements.count, "mail"))?"
            return Outcome(
                .question("Publish \(planInWords(judged.plan))\(sending) yes or no", lines))
        }
        return publish(judged.plan, news, lines, context)
    }

    private static func publish(
        _ plan: Plan, _ news: FreshNews, _ lines: [ReplyLine], _ context: Context
    ) -> Outcome {
        let announcements = news.announcements
        var outcome = Outcome(
            .ok(
                lines,
                [
                    Member("published", .number(plan.count)),
                    Member("placements", .number(plan.placements.count)),
                    Member("sessions", .number(plan.sessions.count)),
                    Member("mails", .number(announcements.count)),
                ]))
        outcome.changes =
            [.published(plan)] + announcements.flatMap(\.changes)
        outcome.announcements = announcements
        outcome.recalls = news.recalls
        outcome.events = [Event("published")]
        outcome.records = [context.changed("publish", nil, nil)]
        return outcome
    }

    /// How many mails go to whom, and who is not told and why.
    private static func mails(
        _ announcements: [Announcement], _ plan: Plan, _ context: Context
    ) -> [ReplyLine] {
        var lines: [ReplyLine] = []
        let unreachable = context.ports.unreachable(plan, context.register)
        for audience in Audience.allCases {
            let mine = announcements.filter { $0.audience == audience }
            if !mine.isEmpty { lines.append(line(audience, mine)) }
            if let missing = unreachable[audience], missing > 0 {
                lines.append(
                    .data(
                        "\(counted(missing, audience.rawValue)) cannot be told by mail: no address "
                            + "is known (set \(audience.rawValue) ID email ADDRESS adds one)",
                        [
                            Member("audience", .text(audience.rawValue)),
                            Member("without_address", .number(missing)),
                        ]))
            }
        }
        if !context.settings.tellsStudentsOnPublish, !plan.placements.isEmpty {
            lines.append(
                .hint(
                    "Students and guardians are told once the employer has accepted "
                        + "(setting tell_students: on_acceptance)."))
        }
        return lines
    }

    private static func line(_ audience: Audience, _ mine: [Announcement]) -> ReplyLine {
        let count = { (action: Announcement.Action) in mine.count { $0.action == action } }
        let parts = [
            (count(.new), "new"), (count(.change), "changed"), (count(.cancellation), "cancelled"),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        return .data(
            "\(counted(mine.count, "mail")) to \(audience.rawValue)s (\(parts))",
            [
                Member("audience", .text(audience.rawValue)), Member("mails", .number(mine.count)),
                Member("new", .number(count(.new))), Member("changed", .number(count(.change))),
                Member("cancelled", .number(count(.cancellation))),
            ])
    }
}
