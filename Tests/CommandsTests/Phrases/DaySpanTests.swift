import TestSupport
import Testing
import WorkBasedLearning

@testable import Commands

@Suite("Days in words")
struct DaySpanTests {
    @Test(
        "A span reads as people say it",
        arguments: [
            ("feb 16", "Tue 16 Feb 2027"), ("next week", "Mon 8 Feb 2027 to Fri 12 Feb 2027"),
            ("from next week on", "from Mon 8 Feb 2027 on"),
        ])
    func words(text: String, words: String) throws {
        let (span, _) = try #require(
            try DatePhrase.read(Understood.split(text)[...], now: Now.wednesday))
        #expect(span.inWords == words)
    }

    @Test("What is said of a span is read back as it", arguments: [UInt64(1), 216])
    func roundTrip(seed: UInt64) throws {
        var chance = SeededChance(seed: seed)
        for _ in 0..<2000 {
            let first = Now.wednesday.day.adding(days: chance.number(-40_000...60_000))
            let last =
                chance.one(in: 9)
                ? Day.calendar.upperBound : first.adding(days: chance.below(3) * chance.below(99))
            let span = DaySpan(first: first, last: last)
            #expect(try Understood.days(span.inWords) == Understood.short(span))
        }
    }

    @Test("The week and the month around a day hold it, and are of their kind")
    func around() throws {
        for offset in 0..<800 {
            let day = Now.yearEnd.day.adding(days: offset)
            let week = DaySpan.week(of: day)
            #expect(week.first.weekday == .monday && week.last == week.first.adding(days: 4))
            #expect((week.first...week.first.adding(days: 6)).contains(day))
            let month = DaySpan.month(of: day)
            #expect(month.first <= day && day <= month.last && month.first.civil.day == 1)
            #expect(month.last.adding(days: 1).civil.day == 1)
            #expect(month.first.civil.month == month.last.civil.month)
        }
    }
}
