import Testing
import WorkBasedLearning

@testable import Commands

@Suite("Days by how far they are")
struct DistancePhraseTests {
    @Test(
        "A distance leads to a day",
        arguments: [
            ("in 3 days", Now.wednesday, "2027-02-06"),
            ("in two weeks", Now.wednesday, "2027-02-17"),
            ("in a week", Now.wednesday, "2027-02-10"),
            ("in forty-five days", Now.wednesday, "2027-03-20"),
            ("2 weeks from now", Now.wednesday, "2027-02-17"),
            ("3 days ago", Now.wednesday, "2027-01-31"),
            ("a day from today", Now.wednesday, "2027-02-04"),
            ("day after tomorrow", Now.wednesday, "2027-02-05"),
            ("the day after tomorrow", Now.yearEnd, "2027-01-01"),
            ("the day before yesterday", Now.newYear, "2026-12-31"),
            ("a week from tuesday", Now.wednesday, "2027-02-16"),
            ("2 days before feb 16", Now.wednesday, "2027-02-14"),
            ("1 week after next week", Now.wednesday, "2027-02-19"),
            ("in a month", Now.monthEnd, "2027-02-28"), ("in 1 month", Now.yearEnd, "2027-01-30"),
            ("2 months ago", Now.yearEnd, "2026-10-30"),
            ("in 12 months", Now.leapDay, "2029-02-28"),
            ("in 48 months", Now.leapDay, "2032-02-29"), ("in 0 days", Now.wednesday, "2027-02-03"),
            ("in 95674 months", Now.wednesday, "9999-12-03"),
            ("in 3 days at 9", Now.wednesday, "2027-02-06 | at 9"),
        ])
    func distances(text: String, now: Moment, day: String) throws {
        #expect(try Understood.days(text, now) == day)
    }

    @Test(
        "What only looks like a distance is none",
        arguments: [
            "in", "in 3", "3 days", "in days", "in 3 hours", "a week", "day", "day after",
            "2 weeks from",
            "in 1234567890 days", "in 3.5 days", "2 weeks before now",
        ])
    func others(text: String) throws {
        #expect(try Understood.days(text) == "nothing")
    }

    @Test(
        "A distance beyond the calendar is refused",
        arguments: [
            "in 999999999 days", "in 999999999 weeks", "in 999999999 months", "999999999 weeks ago",
            "in 95675 months", "2000000 months after feb 16",
        ])
    func beyond(text: String) {
        #expect(
            Understood.refusal(of: try Understood.days(text))
                == "that is beyond the calendar, which ends with 9999; say less")
    }
}
