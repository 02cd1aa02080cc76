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
        let lines = PlanReport.dropped(judged.dropped) + mails(news, judged.plan, context)
        guard arguments.isYes("confirm") else {
            let question = MailCounts.question(
                "Publish \(planInWords(judged.plan))", news.announcements)
            return Outcome(.question(question, lines))
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
        _ news: FreshNews, _ plan: Plan, _ context: Context
    ) -> [ReplyLine] {
        var lines = MailCounts.lines(news.announcements, unreachable: news.unreachable)
        if !context.settings.tellsStudentsOnPublish, !plan.placements.isEmpty {
            lines.append(
                .hint(
                    "Students, guardians and teachers hear of a placement once the employer has "
                        + "accepted (setting tell_students: on_acceptance)."))
        }
        return lines
    }
}
