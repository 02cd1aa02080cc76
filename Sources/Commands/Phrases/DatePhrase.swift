import Wire
import WorkBasedLearning

/// Days as people say them, in US English.
///
/// What is said without a year is the nearest such date that is at most 60 days past (`Anchor`);
/// `SaidSpan.Bound` says what `until`, `by`, `before`, `after`, `from … on` and `since` mean.
enum DatePhrase {
    /// The days that the words begin with, and how many words say so: as many as can be read.
    ///
    /// - Returns: nil where the words begin with no date.
    /// - Throws: `bad-argument` where they do, but there are no such days.
    static func read(
        _ words: ArraySlice<String>, now: Moment
    ) throws(Failure) -> (DaySpan, used: Int)? {
        let grammar = Grammar(today: now.day)
        guard
            let (said, used) = PhraseReader.longest(
                of: words, [grammar.pair, grammar.bounded, grammar.onward, grammar.one])
        else { return nil }
        return (try said.span(today: now.day), used)
    }

    /// How dates are put together.
    private struct Grammar {
        let today: Day

        func one(_ reader: inout PhraseReader) -> SaidSpan? {
            date(&reader).map { .one($0) }
        }

        /// `2 feb to 19 feb`, `feb 2-19`, `2-19 feb`, `mon to wed`, `between feb 2 and feb 19`.
        func pair(_ reader: inout PhraseReader) -> SaidSpan? {
            let pair = reader.longest([
                { $0.takePair(date) { $0.longest([date, lastDay(after: $1)]) } },
                { $0.takePair(firstDay) { reader, _ in dayFirst(&reader) } },
            ])
            return pair.map { .pair($0, $1) }
        }

        /// `until feb 16`, `after next week`, `from feb 16 on`.
        func bounded(_ reader: inout PhraseReader) -> SaidSpan? {
            guard let bound = reader.takeName({ Grammar.bounds[$0] }), let date = date(&reader)
            else { return nil }
            if bound == .from { reader.skip(Grammar.onward.union(["on"])) }
            return .bounded(bound, date)
        }

        /// `feb 16 onward`.
        func onward(_ reader: inout PhraseReader) -> SaidSpan? {
            guard let date = date(&reader), reader.skip(Grammar.onward) else { return nil }
            return .bounded(.from, date)
        }

        private func date(_ reader: inout PhraseReader) -> SaidDate? {
            reader.longest([
                plainDate, week, DistancePhrase(today: today, origin: plainDate).read,
            ])
        }

        /// A date by itself, from which others may be counted.
        private func plainDate(_ reader: inout PhraseReader) -> SaidDate? {
            skipFillers(&reader)
            return reader.longest([CalendarPhrase.read, NearPhrase(today: today).read])
        }

        private func week(_ reader: inout PhraseReader) -> SaidDate? {
            skipFillers(&reader)
            guard reader.skip(["week"]), reader.skip(["of"]) else { return nil }
            return plainDate(&reader).map { .week(of: $0) }
        }

        private func skipFillers(_ reader: inout PhraseReader) {
            reader.skip(["on", "in", "during"])
            reader.skip(["the"])
        }

        private func firstDay(_ reader: inout PhraseReader) -> SaidDate? {
            reader.takeOrdinal().map { .dayOnly($0) }
        }

        private func dayFirst(_ reader: inout PhraseReader) -> SaidDate? {
            CalendarPhrase.dayFirst(&reader).map { .calendar($0) }
        }

        /// The 19 of `feb 2-19` and `feb 2-19, 2027`.
        private func lastDay(after first: SaidDate) -> PhraseReader.Form<SaidDate> {
            { reader in
                guard case .calendar(let date) = first, date.year == nil,
                    let day = reader.takeOrdinal()
                else { return nil }
                guard let year = CalendarPhrase.takeYear(&reader) else { return .dayOnly(day) }
                return .calendar(CalendarDate(year: year, month: date.month, day: day))
            }
        }

        private static let bounds: [String: SaidSpan.Bound] = [
            "until": .until, "till": .until, "by": .until, "through": .until, "thru": .until,
            "before": .before, "after": .after, "since": .since, "from": .from,
        ]

        private static let onward: Set<String> = ["onward", "onwards"]
    }
}
