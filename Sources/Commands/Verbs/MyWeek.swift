import Wire
import WorkBasedLearning

/// `my week [DATES]`: which students of a teacher are away when, and who speaks in which class.
enum MyWeek {
    static let verb = Verb(
        "my week", "Says who of your students is away when, and who speaks in your classes.",
        arguments: [
            Argument("dates", .dates, "which days; the coming seven if left out")
        ], examples: ["my week", "my week next week"], roles: [.teacher]
    ) { arguments, context throws(Failure) in
        guard context.sight.teacher != nil else {
            throw Failure(
                .badArgument,
                "\"my\" needs a teacher, and you are not known as one (the column login in "
                    + "teachers.csv says who is)")
        }
        let today = context.now.day
        let span =
            arguments.dates("dates") ?? DaySpan(first: today, last: today.adding(days: 6))
        return outcome(span, context)
    }

    private static func outcome(_ span: DaySpan, _ context: Context) -> Outcome {
        let away = AbsentStudent.all(on: span, context)
        let sessions = context.sessions { span.contains($0.start.day) }
            .filter(\.isPublished).sorted { $0.item.start < $1.item.start }
        let quiet = ReplyLine.hint(
            "Nobody of yours is away, and no speaker comes to your classes.")
        let draft = ReplyLine.hint("A draft waits to be published; show day DATE tells of it.")
        var outcome = Outcome(
            .ok(
                [.hint(span.inWords)] + AbsenceTable.lines(away, context)
                    + PlacementTable.lines(sessions, context)
                    + (away.isEmpty && sessions.isEmpty ? [quiet] : [])
                    + (context.register.draft == nil ? [] : [draft]),
                [
                    Member("first", .text(span.first.description)),
                    Member("last", .text(span.last.description)),
                    Member("away", .number(away.count)),
                    Member("sessions", .number(sessions.count)),
                ]))
        outcome.records = [context.looked("my week", nil)]
        return outcome
    }
}
