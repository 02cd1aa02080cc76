import TestSupport
import Testing
import WorkBasedLearning

@testable import Commands

@Suite("What dates are measured from")
struct AnchorTests {
    @Test(
        "The year is the nearest whose day is not more than 60 days behind", arguments: [UInt64(60)]
    )
    func years(seed: UInt64) throws {
        var chance = SeededChance(seed: seed)
        for _ in 0..<5000 {
            let day = Now.wednesday.day.adding(days: chance.number(-9000...9000))
            let (month, number) = (chance.number(1...12), chance.number(1...31))
            func found(_ anchor: Anchor, _ more: Int) throws -> Int32 {
                let year = anchor.year(ofMonth: month, day: number) + more
                return try #require(Day.atMost(number, month: month, year: year)).number
            }
            let earliest = day.number - 60
            #expect(try found(.from(day), 0) >= earliest)
            #expect(try found(.from(day), -1) < earliest)
            let latest = day.number + 60
            #expect(try found(.upTo(day), 0) <= latest)
            #expect(try found(.upTo(day), 1) > latest)
        }
    }

    @Test("A weekday is the nearest ahead or behind, the day itself included")
    func weekdays() {
        for weekday in Weekday.allCases {
            let day = Now.sunday.day
            let (ahead, behind) = (
                Anchor.from(day).nearest(weekday), Anchor.upTo(day).nearest(weekday)
            )
            #expect((0..<7).contains(ahead.number - day.number) && ahead.weekday == weekday)
            #expect((0..<7).contains(day.number - behind.number) && behind.weekday == weekday)
        }
    }

    @Test("At the ends of the calendar there is still an answer")
    func ends() {
        for anchor in [Anchor.from(Day.calendar.upperBound), .upTo(Day.calendar.lowerBound)] {
            for month in 1...12 {
                #expect((0...10_000).contains(anchor.year(ofMonth: month, day: 31)))
            }
        }
    }
}
