import Wire
import WorkBasedLearning

/// `show slots on feb 9`, `show trips on …`, `show placements on …`: what has a date, on some days.
enum DatedList {
    /// Whether an entry is on one of the days; nil for nouns without a date. O(rows of the entry).
    static func isOn(_ span: DaySpan, _ noun: Noun, _ id: String, _ register: Register) -> Bool? {
        switch noun {
        case .slot: register.slots.rows(id).contains { span.contains($0.start.day) }
        case .trip: register.trips.rows(id).contains { span.contains($0.departs.day) }
        case .calendar: register.calendars.rows(id).contains { span.contains($0.date) }
        case .school, .student, .guardian, .teacher, .section, .enrollment, .employer, .site,
            .speaker, .availability, .request, .speakerRequest:
            nil
        }
    }

    /// The days that a list is to be about; nil for all.
    ///
    /// - Throws: `bad-argument` for a noun without a date.
    static func days(_ noun: Noun, _ arguments: Arguments) throws(Failure) -> DaySpan? {
        guard let span = arguments.dates("on") else { return nil }
        if isOn(span, noun, "", Register()) == nil {
            throw Failure(
                .badArgument,
                "\(noun.plural) have no date; show slots, trips, calendars, placements or sessions "
                    + "on DATES")
        }
        return span
    }

    /// The days of calendars that are among some days.
    static func days(
        of schools: some Sequence<String>, _ span: DaySpan, _ context: Context
    ) -> [ReplyLine] {
        var table = TableText([
            TableText.Column("school", "school"),
            TableText.Column("date", "date", isWhole: true),
            TableText.Column("day_type", "day type", isWhole: true),
        ])
        for day in schools.flatMap({ context.register.calendars.rows($0) })
        where span.contains(day.date) {
            table.add([.text(day.school), .text(day.date.inWords), .text(day.dayType)])
        }
        return table.lines
    }

    /// The placements, or the speaker sessions, of both plans.
    static func outcome(
        _ word: String, _ arguments: Arguments, _ context: Context
    ) -> Outcome {
        let (register, span) = (context.register, arguments.dates("on"))
        func isOn(_ day: Day?) -> Bool {
            guard let span else { return true }
            return day.map(span.contains) ?? false
        }
        if word == "sessions" {
            let sessions = context.sessions { isOn($0.start.day) }
                .sorted { $0.item.start < $1.item.start }
            return reply(word, sessions, arguments, context) { PlacementTable.lines($0, context) }
        }
        let far = Moment(day: Day.calendar.upperBound, minute: 0)
        let placements = context.placements { isOn(register.slots[$0.slot]?.start.day) }
            .map { ($0, register.slots[$0.item.slot]?.start ?? far) }.sorted { $0.1 < $1.1 }
        return reply(word, placements.map(\.0), arguments, context) {
            PlacementTable.lines($0, context)
        }
    }

    private static func reply<Item>(
        _ word: String, _ rows: [Standing<Item>], _ arguments: Arguments, _ context: Context,
        _ lines: ([Standing<Item>]) -> [ReplyLine]
    ) -> Outcome {
        let first = arguments.number("from") ?? 1
        // Whoever sees only how many there are is told of all of them at once.
        let limit = context.sight.seesNames ? context.settings.pageRows : rows.count
        let page = Array(rows.dropFirst(first - 1).prefix(limit))
        let none = ReplyLine.hint("There are none\(arguments.dates("on") == nil ? "" : " then").")
        var outcome = Outcome(
            .ok(
                (rows.isEmpty ? [none] : lines(page))
                    + Page.hints(first, page.count, of: rows.count),
                Page.members(first, page.count, of: rows.count)))
        outcome.records = [context.looked("show \(word)", nil)]
        return outcome
    }
}
