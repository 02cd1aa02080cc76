import WorkBasedLearning

/// Dates that are told by how they lie to today.
struct NearPhrase {
    let today: Day

    /// `today`, `tomorrow`, `yesterday`; `tue` and `this tue` (the next one from today on, today
    /// included), `next tue` (of next week), `last tue` (the latest one before today); `this week`,
    /// `next week`, `last week`, `tue next week`, `next week tue`; `this month` and so on.
    ///
    /// Weeks begin on Monday and are Monday to Friday where no day is named.
    func read(_ reader: inout PhraseReader) -> SaidDate? {
        reader.longest([word, turnedWeekday, weekdayOfWeek, week, month])
    }

    private func word(_ reader: inout PhraseReader) -> SaidDate? {
        reader.takeName { NearPhrase.words[$0] }.map { .fixed(DaySpan(today.adding(days: $0))) }
    }

    /// A weekday, perhaps after `this`, `next` or `last`.
    private func turnedWeekday(_ reader: inout PhraseReader) -> SaidDate? {
        let turn = turn(&reader) ?? 0
        guard let weekday = reader.takeName(CalendarNames.weekday) else { return nil }
        switch turn {
        case 0: return .weekday(weekday)
        case 1: return .fixed(DaySpan(today.adding(days: 7).inItsWeek(weekday)))
        default: return .fixed(DaySpan(Anchor.upTo(today.adding(days: -1)).nearest(weekday)))
        }
    }

    private func weekdayOfWeek(_ reader: inout PhraseReader) -> SaidDate? {
        if let weekday = reader.takeName(CalendarNames.weekday) {
            reader.skip(["of"])
            return dayInWeek(&reader).map { .fixed(DaySpan($0.inItsWeek(weekday))) }
        }
        guard let day = dayInWeek(&reader) else { return nil }
        reader.skip(["on"])
        return reader.takeName(CalendarNames.weekday).map { .fixed(DaySpan(day.inItsWeek($0))) }
    }

    private func week(_ reader: inout PhraseReader) -> SaidDate? {
        dayInWeek(&reader).map { .fixed(.week(of: $0)) }
    }

    /// The same weekday as today in `this week`, `next week` or `last week`.
    private func dayInWeek(_ reader: inout PhraseReader) -> Day? {
        guard let turn = turn(&reader), reader.skip(["week"]) else { return nil }
        return today.adding(days: 7 * turn)
    }

    private func month(_ reader: inout PhraseReader) -> SaidDate? {
        guard let turn = turn(&reader), reader.skip(["month"]) else { return nil }
        return today.adding(months: turn).map { .fixed(.month(of: $0)) }
    }

    private func turn(_ reader: inout PhraseReader) -> Int? {
        reader.takeName { NearPhrase.turns[$0] }
    }

    private static let words = ["yesterday": -1, "today": 0, "tomorrow": 1]
    private static let turns = ["last": -1, "this": 0, "next": 1]
}
