import Wire
import WorkBasedLearning

/// Times of the day as people say them.
///
/// Without am or pm, 1 to 6 are in the afternoon, and 7 to 12 are as a day's work has them; a
/// leading zero (`01:15`), 0 and 13 to 24 are the 24-hour clock. In a span, am or pm said with the
/// end counts for the start too where it then still comes first (`1-3pm`, but `11-1pm`); and the
/// end is in the start's half of the day where it then comes later (`9am-11`, `5-7`, but `9-3`).
/// Midnight is the day's beginning, and as the end of a span the day's end.
enum ClockPhrase {
    private typealias Times = (start: SaidTime, end: SaidTime?)

    /// The time or span of times that the words begin with, and how many words say so: as many as
    /// can be read. A bare number from 1 to 12 is a time too, so look for dates (`2 feb`) and
    /// durations (`2 hours`) first.
    ///
    /// - Returns: nil where the words begin with no time.
    /// - Throws: `bad-argument` where they do, but there is no such time.
    static func read(_ words: ArraySlice<String>) throws(Failure) -> (ClockSpan, used: Int)? {
        guard let (said, used) = PhraseReader.longest(of: words, [one, pair]) else { return nil }
        return (try span(said), used)
    }

    private static func one(_ reader: inout PhraseReader) -> Times? {
        reader.skip(["at"])
        return time(&reader).map { ($0, nil) }
    }

    /// `9-11`, `9 to 11`, `from 9:00 to 11:30`, `between 1 and 3pm`.
    private static func pair(_ reader: inout PhraseReader) -> Times? {
        reader.skip(["at"])
        return reader.takePair(time) { reader, _ in time(&reader) }.map { ($0, $1) }
    }

    private static func time(_ reader: inout PhraseReader) -> SaidTime? {
        reader.longest([{ $0.takeName { names[$0] } }, digits])
    }

    private static func digits(_ reader: inout PhraseReader) -> SaidTime? {
        guard let digits = reader.takeDigits(1...2), let hour = Int(digits) else { return nil }
        let minute = reader.attempt { $0.skip([":"]) ? $0.takeNumber(2...2) : nil }
        let half = half(&reader)
        if half == nil { reader.skip(["oclock"]) }
        let isBare = minute == nil && half == nil
        guard reader.isAtBreak, !isBare || (1...12).contains(hour) else { return nil }
        return SaidTime(
            hour: hour, minute: minute ?? 0, half: half, isPadded: digits.hasPrefix("0"))
    }

    private static func half(_ reader: inout PhraseReader) -> SaidTime.Half? {
        let letters = reader.isGlued ? ["a": SaidTime.Half.am, "p": .pm] : [:]
        return reader.takeName { SaidTime.Half(rawValue: $0) ?? letters[$0] }
    }

    private static func span(_ said: Times) throws(Failure) -> ClockSpan {
        try said.start.check()
        guard let end = said.end else { return ClockSpan(start: said.start.minutes, end: nil) }
        try end.check()
        let start = minutes(ofStart: said.start, before: end)
        return try .ordered(start, minutes(ofEnd: end, after: said.start, at: start))
    }

    private static func minutes(ofStart start: SaidTime, before end: SaidTime) -> Int {
        guard start.isOpen, let half = end.half else { return start.minutes }
        let lent = start.minutes(in: half)
        return lent < orMidnight(end.minutes) ? lent : start.minutes
    }

    private static func minutes(
        ofEnd end: SaidTime, after start: SaidTime, at startMinutes: Int
    ) -> Int {
        if end.isOpen, let half = start.meantHalf, end.minutes(in: half) > startMinutes {
            return end.minutes(in: half)
        }
        return orMidnight(end.minutes)
    }

    private static func orMidnight(_ end: Int) -> Int { end == 0 ? 1440 : end }

    private static let names = [
        "noon": SaidTime(hour: 12, half: .pm), "midday": SaidTime(hour: 12, half: .pm),
        "midnight": SaidTime(hour: 12, half: .am),
    ]
}
