import Testing
import WorkBasedLearning

@testable import Commands

@Suite("Dates by how they lie to today")
struct NearPhraseTests {
    @Test(
        "On a Wednesday",
        arguments: [
            ("today", "2027-02-03"), ("Tomorrow.", "2027-02-04"), ("yesterday", "2027-02-02"),
            ("wed", "2027-02-03"), ("thurs", "2027-02-04"), ("tue", "2027-02-09"),
            ("tuesday", "2027-02-09"), ("on tuesday", "2027-02-09"), ("this tuesday", "2027-02-09"),
            ("this wednesday", "2027-02-03"), ("next tuesday", "2027-02-09"),
            ("next wed", "2027-02-10"), ("next friday", "2027-02-12"), ("next sun", "2027-02-14"),
            ("last tuesday", "2027-02-02"), ("last wednesday", "2027-01-27"),
            ("last thu", "2027-01-28"), ("this week", "2027-02-01..2027-02-05"),
            ("next week", "2027-02-08..2027-02-12"), ("last week", "2027-01-25..2027-01-29"),
            ("tuesday next week", "2027-02-09"), ("tuesday of this week", "2027-02-02"),
            ("next week on sunday", "2027-02-14"), ("last week mon", "2027-01-25"),
            ("this month", "2027-02-01..2027-02-28"), ("next month", "2027-03-01..2027-03-31"),
            ("last month", "2027-01-01..2027-01-31"), ("next week?", "2027-02-08..2027-02-12"),
            ("today at noon", "2027-02-03 | at noon"), ("next", "nothing"),
            ("next period", "nothing"), ("this", "nothing"), ("week", "nothing"),
        ])
    func wednesday(text: String, days: String) throws {
        #expect(try Understood.days(text) == days)
    }

    @Test(
        "At the ends of weeks, months and years",
        arguments: [
            ("this week", Now.sunday, "2027-02-01..2027-02-05"),
            ("next monday", Now.sunday, "2027-02-08"), ("mon", Now.sunday, "2027-02-08"),
            ("next week", Now.sunday, "2027-02-08..2027-02-12"),
            ("sun", Now.sunday, "2027-02-07"), ("last sun", Now.sunday, "2027-01-31"),
            ("next month", Now.monthEnd, "2027-02-01..2027-02-28"),
            ("tomorrow", Now.monthEnd, "2027-02-01"),
            ("this week", Now.yearEnd, "2026-12-28..2027-01-01"),
            ("next month", Now.yearEnd, "2027-01-01..2027-01-31"),
            ("last month", Now.newYear, "2026-12-01..2026-12-31"),
            ("friday", Now.newYear, "2027-01-08"), ("last friday", Now.newYear, "2027-01-01"),
            ("tomorrow", Now.leapDay, "2028-03-01"),
            ("this month", Now.leapDay, "2028-02-01..2028-02-29"),
            ("last month", Now.leapDay, "2028-01-01..2028-01-31"),
        ])
    func ends(text: String, now: Moment, days: String) throws {
        #expect(try Understood.days(text, now) == days)
    }

    @Test("Each weekday is the first one from today on, the last before, and that of next week")
    func weekdays() throws {
        for offset in 0..<7 {
            let today = Now.wednesday.day.adding(days: offset)
            let now = Moment(day: today, minute: 0)
            for weekday in Weekday.allCases {
                let ahead = (0..<7).map { today.adding(days: $0) }.filter { $0.weekday == weekday }
                let behind = (1...7).map { today.adding(days: -$0) }.filter {
                    $0.weekday == weekday
                }
                let next = (0..<7).map { today.inItsWeek(.monday).adding(days: 7 + $0) }
                    .filter { $0.weekday == weekday }
                let name = weekday.rawValue
                #expect(try Understood.days(name, now) == "\(ahead[0])")
                #expect(try Understood.days("last \(name)", now) == "\(behind[0])")
                #expect(try Understood.days("next \(name)", now) == "\(next[0])")
            }
        }
    }
}
