/// Dates with a month in them.
enum CalendarPhrase {
    /// `2027-02-16`, `2/16`, `2/16/2027`, `2/16/27` (20xx), `feb 16`, `16th of feb`,
    /// `february 16 2027`, `16-feb-2027`, `tue 16 feb 2027`, `february`, `feb 2027`.
    static func read(_ reader: inout PhraseReader) -> SaidDate? {
        reader.longest([
            { date(&$0).map(SaidDate.calendar) },
            { datedWeekday(&$0).map(SaidDate.calendar) },
            month,
        ])
    }

    private static func date(_ reader: inout PhraseReader) -> CalendarDate? {
        reader.longest([numbers, slashes, monthFirst, dayFirst])
    }

    /// A weekday before a date that it must fit.
    private static func datedWeekday(_ reader: inout PhraseReader) -> CalendarDate? {
        guard let weekday = reader.takeName(CalendarNames.weekday) else { return nil }
        reader.skip(["the"])
        var date = date(&reader)
        date?.weekday = weekday
        return date
    }

    private static func numbers(_ reader: inout PhraseReader) -> CalendarDate? {
        guard let year = reader.takeNumber(4...4), reader.skip(["-"]),
            let month = reader.takeNumber(1...2), reader.skip(["-"]),
            let day = reader.takeNumber(1...2), reader.isAtBreak
        else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }

    /// Two numbers with a slash of which either could be a month; `50/50` is something else.
    private static func slashes(_ reader: inout PhraseReader) -> CalendarDate? {
        guard let month = reader.takeNumber(1...2), reader.skip(["/"]),
            let day = reader.takeNumber(1...2)
        else { return nil }
        let year = reader.attempt { $0.skip(["/"]) ? shortYear(&$0) : nil }
        guard reader.isAtBreak, year != nil || min(month, day) <= 12 else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }

    private static func shortYear(_ reader: inout PhraseReader) -> Int? {
        reader.takeNumber(4...4) ?? reader.takeNumber(2...2).map { 2000 + $0 }
    }

    private static func monthFirst(_ reader: inout PhraseReader) -> CalendarDate? {
        guard let month = reader.takeName(CalendarNames.month) else { return nil }
        reader.skip(["the"])
        guard let day = reader.takeOrdinal() else { return nil }
        return CalendarDate(year: takeYear(&reader), month: month, day: day)
    }

    /// `16 feb`, `16th of february 2027`: the one form whose month stands behind a day.
    static func dayFirst(_ reader: inout PhraseReader) -> CalendarDate? {
        guard let day = reader.takeOrdinal() else { return nil }
        reader.skip(["of", "-"])
        guard let month = reader.takeName(CalendarNames.month) else { return nil }
        let year = reader.longest([takeYear, { $0.skip(["-"]) ? takeYear(&$0) : nil }])
        return reader.isAtBreak ? CalendarDate(year: year, month: month, day: day) : nil
    }

    private static func month(_ reader: inout PhraseReader) -> SaidDate? {
        guard let month = reader.takeName(CalendarNames.month) else { return nil }
        let year = takeYear(&reader)
        return reader.isAtBreak ? .month(month, year: year) : nil
    }

    /// A year behind a month or day: four digits from 1900 to 2199, as others are counts or times.
    static func takeYear(_ reader: inout PhraseReader) -> Int? {
        reader.attempt { reader in
            reader.skip(["of"])
            guard let year = reader.takeNumber(4...4), (1900...2199).contains(year) else {
                return nil
            }
            return reader.isAtBreak ? year : nil
        }
    }
}
