import TestSupport
import Testing
import WorkBasedLearning

@testable import Commands

@Suite("Spans of days")
struct SaidSpanTests {
    @Test(
        "A span is read however it is spelt",
        arguments: [
            "2 feb to 19 feb", "feb 2-19", "feb 2 - feb 19", "feb 2 - 19", "feb 2\u{2013}19",
            "feb 2nd to 19th", "Feb. 2 through Feb. 19, 2027", "feb 2-19, 2027", "2-19 feb",
            "2 to 19 february 2027", "2/2-2/19", "2/2-19", "2/2/27 to 2/19/27",
            "from feb 2 to feb 19",
            "between feb 2 and feb 19", "between 2 and 19 feb", "between feb 2 and 19",
            "2027-02-02..2027-02-19", "2027-02-02 to 2027-02-19", "2027-02-02 - 2027-02-19",
            "from the 2nd of feb until the 19th of feb", "feb 2 2027 to feb 19",
            "feb 2 to feb 19 2027", "Tue 2 Feb 2027 to Fri 19 Feb 2027", "2 feb..19 feb",
        ])
    func spellings(text: String) throws {
        #expect(try Understood.days(text) == "2027-02-02..2027-02-19")
    }

    @Test(
        "The second end is measured from the first, or gives it its year",
        arguments: [
            ("mon to wed", Now.wednesday, "2027-02-08..2027-02-10"),
            ("wed to tue", Now.wednesday, "2027-02-03..2027-02-09"),
            ("mon-wed", Now.wednesday, "2027-02-08..2027-02-10"),
            ("next tue to thu", Now.wednesday, "2027-02-09..2027-02-11"),
            ("feb 16 to fri", Now.wednesday, "2027-02-16..2027-02-19"),
            ("mon to feb 26 2027", Now.wednesday, "2027-02-08..2027-02-26"),
            ("today to feb 16", Now.wednesday, "2027-02-03..2027-02-16"),
            ("tomorrow to next week", Now.wednesday, "2027-02-04..2027-02-12"),
            ("dec 20 to jan 10", Now.wednesday, "2026-12-20..2027-01-10"),
            ("dec 20 to jan 10", Now.yearEnd, "2026-12-20..2027-01-10"),
            ("dec 20 - jan 10 2029", Now.wednesday, "2028-12-20..2029-01-10"),
            ("feb 2 to feb 19 2028", Now.wednesday, "2028-02-02..2028-02-19"),
            ("aug 15 to june 10", Now.wednesday, "2027-08-15..2028-06-10"),
            ("february to march", Now.wednesday, "2027-02-01..2027-03-31"),
            ("nov to feb", Now.yearEnd, "2026-11-01..2027-02-28"),
            ("nov to feb 2030", Now.yearEnd, "2029-11-01..2030-02-28"),
            ("feb 27 to mar 1", Now.leapDay, "2028-02-27..2028-03-01"),
            ("feb 16 to feb 16", Now.wednesday, "2027-02-16"),
            ("today to 2 weeks from now", Now.wednesday, "2027-02-03..2027-02-17"),
            ("feb 16 to a week after feb 16", Now.wednesday, "2027-02-16..2027-02-23"),
            ("feb 16 to 19 students", Now.wednesday, "2027-02-16..2027-02-19 | students"),
        ])
    func ends(text: String, now: Moment, days: String) throws {
        #expect(try Understood.days(text, now) == days)
    }

    @Test(
        "A week around a day is Monday to Friday",
        arguments: [
            ("week of feb 16", Now.wednesday, "2027-02-15..2027-02-19"),
            ("the week of the 16th of feb", Now.wednesday, "2027-02-15..2027-02-19"),
            ("week of 2/14", Now.wednesday, "2027-02-08..2027-02-12"),
            ("week of next tuesday", Now.sunday, "2027-02-08..2027-02-12"),
            ("during the week of jan 1", Now.yearEnd, "2026-12-28..2027-01-01"),
            ("week of feb 8 to week of feb 22", Now.wednesday, "2027-02-08..2027-02-26"),
        ])
    func weeks(text: String, now: Moment, days: String) throws {
        #expect(try Understood.days(text, now) == days)
    }

    @Test(
        "A bound on one side is completed by today or the end of the calendar",
        arguments: [
            ("until feb 16", "2027-02-03..2027-02-16"), ("by feb 16", "2027-02-03..2027-02-16"),
            ("by tue", "2027-02-03..2027-02-09"), ("through next week", "2027-02-03..2027-02-12"),
            ("until today", "2027-02-03"), ("before feb 16", "2027-02-03..2027-02-15"),
            ("before march", "2027-02-03..2027-02-28"), ("after feb 16", "2027-02-17.."),
            ("after next week", "2027-02-13.."), ("from feb 16 on", "2027-02-16.."),
            ("from feb 16", "2027-02-16.."), ("from next month onward", "2027-03-01.."),
            ("feb 16 onwards", "2027-02-16.."), ("feb 16 on", "2027-02-16 | on"),
            ("since jan 4", "2027-01-04..2027-02-03"), ("since dec 1", "2026-12-01..2027-02-03"),
            ("since monday", "2027-02-01..2027-02-03"), ("since wed", "2027-02-03"),
            ("since june", "2026-06-01..2027-02-03"),
            ("since 2 weeks ago", "2027-01-20..2027-02-03"),
            ("until", "nothing"), ("by 9", "nothing"), ("until 11:30", "nothing"),
            ("after lunch", "nothing"), ("from 9 to 11", "nothing"), ("between tue", "nothing"),
        ])
    func bounds(text: String, days: String) throws {
        #expect(try Understood.days(text) == days)
    }

    @Test(
        "A span that ends before it begins is refused",
        arguments: [
            ("feb 16 to feb 2", "Tue 16 Feb 2027 to Tue 2 Feb 2027"),
            ("feb 19-2", "Fri 19 Feb 2027 to Tue 2 Feb 2027"),
            ("19-2 feb", "Fri 19 Feb 2027 to Tue 2 Feb 2027"),
            ("2027-02-12..2027-02-01", "Fri 12 Feb 2027 to Mon 1 Feb 2027"),
            ("until jan 15", "Wed 3 Feb 2027 to Fri 15 Jan 2027"),
            ("before today", "Wed 3 Feb 2027 to Tue 2 Feb 2027"),
            ("next week to tomorrow", "Mon 8 Feb 2027 to Thu 4 Feb 2027"),
        ])
    func backwards(text: String, span: String) {
        #expect(
            Understood.refusal(of: try Understood.days(text))
                == span + " ends before it begins; say the earlier day first, or the year with both"
        )
    }

    @Test("Since a day that is still to come is refused, since today is today")
    func sinceLater() throws {
        #expect(
            Understood.refusal(of: try Understood.days("since feb 16"))
                == "since Tue 16 Feb 2027: that day is still to come; say one that is past, or "
                + "today")
        #expect(
            Understood.refusal(of: try Understood.days("since tomorrow"))?
                .hasPrefix("since Thu 4 Feb 2027: that day is still") == true)
    }

    @Test(
        "A span of which one end does not exist is refused",
        arguments: [
            "feb 2-29", "feb 2 - 30", "30-31 feb", "feb 30 to mar 2", "until feb 30",
            "week of 2/30",
        ])
    func bad(text: String) {
        let refusal = Understood.refusal(of: try Understood.days(text))
        #expect(refusal?.hasPrefix("that month has no day") == true)
    }

    @Test("Spans are read back as written", arguments: [UInt64(7), 2027, 99])
    func roundTrip(seed: UInt64) throws {
        var chance = SeededChance(seed: seed)
        for _ in 0..<150 {
            let first = Now.wednesday.day.adding(days: chance.number(-9000...9000))
            let span = DaySpan(first: first, last: first.adding(days: chance.below(400)))
            let now = Moment(day: first.adding(days: chance.number(-5000...5000)), minute: 0)
            let ends = zip(Spelling.withYear(span.first), Spelling.withYear(span.last).reversed())
            for (start, end) in ends {
                let text = chance.pick(
                    ["\(start) to \(end)", "from \(start) - \(end)", "between \(start) and \(end)"])
                let read = try Understood.days(text, now)
                #expect(read == Understood.short(span), "\(text) at \(now)")
            }
        }
    }
}
