import TestSupport
import Testing
import WorkBasedLearning

@testable import Commands

@Suite("Dates with a month in them")
struct CalendarPhraseTests {
    @Test(
        "A date is read however it is spelt",
        arguments: [
            "2027-02-16", "2027-2-16", "feb 16", "Feb. 16,", "february 16 2027", "Feb 16, 2027",
            "FEBRUARY 16TH", "feb the 16th", "16 feb", "16 feb 2027", "16th of february",
            "the 16th of Feb., 2027", "16-feb-2027", "16-Feb", "feb16", "2/16", "02/16",
            "2/16/2027", "2/16/27", "on feb 16", "tue 16 feb 2027", "Tuesday, February 16, 2027",
            "tue 2/16", "tuesday the 16th of feb", "tues 2027-02-16", "Tue 16 Feb 2027",
        ])
    func spellings(text: String) throws {
        #expect(try Understood.days(text) == "2027-02-16")
    }

    @Test(
        "A month is all of its days",
        arguments: [
            ("february", "2027-02-01..2027-02-28"), ("feb", "2027-02-01..2027-02-28"),
            ("in february", "2027-02-01..2027-02-28"), ("feb 2028", "2028-02-01..2028-02-29"),
            ("february of 2026", "2026-02-01..2026-02-28"), ("may", "2027-05-01..2027-05-31"),
            ("sept", "2027-09-01..2027-09-30"), ("dec", "2026-12-01..2026-12-31"),
            ("november", "2027-11-01..2027-11-30"),
            ("feb. students", "2027-02-01..2027-02-28 | students"),
        ])
    func months(text: String, days: String) throws {
        #expect(try Understood.days(text) == days)
    }

    @Test(
        "Without a year it is the nearest that is not past by more than 60 days",
        arguments: [
            ("dec 5", Now.wednesday, "2026-12-05"), ("dec 4", Now.wednesday, "2027-12-04"),
            ("feb 2", Now.wednesday, "2027-02-02"), ("feb 3", Now.wednesday, "2027-02-03"),
            ("jan 5", Now.yearEnd, "2027-01-05"), ("dec 29", Now.yearEnd, "2026-12-29"),
            ("10/31", Now.yearEnd, "2026-10-31"), ("10/30", Now.yearEnd, "2027-10-30"),
            ("nov 3", Now.newYear, "2026-11-03"), ("nov 2", Now.newYear, "2027-11-02"),
            ("dec 31", Now.leapDay, "2027-12-31"), ("dec 30", Now.leapDay, "2028-12-30"),
            ("feb 29", Now.leapDay, "2028-02-29"), ("feb 29 2032", Now.wednesday, "2032-02-29"),
        ])
    func withoutYear(text: String, now: Moment, day: String) throws {
        #expect(try Understood.days(text, now) == day)
    }

    @Test(
        "What follows a date is left alone",
        arguments: [
            ("feb 16 9-11", "2027-02-16 | 9-11"), ("feb 16 9:00", "2027-02-16 | 9:00"),
            ("feb 16 1300", "2027-02-16 | 1300"),
            ("feb 16 20 students", "2027-02-16 | 20 students"),
            ("2/16 at 9", "2027-02-16 | at 9"), ("feb 16 to 9:30", "2027-02-16 | to 9:30"),
            ("2027-02-16 2028", "2027-02-16 | 2028"), ("16 feb robotics", "2027-02-16 | robotics"),
            ("tuesday 9", "2027-02-09 | 9"), ("feb 16 to", "2027-02-16 | to"),
        ])
    func rest(text: String, answer: String) throws {
        #expect(try Understood.days(text) == answer)
    }

    @Test(
        "What only looks like a date is none",
        arguments: [
            "", ",", "fe 16", "16", "16th", "1.5", "2027", "20270216", "2027-02", "2027-02-16x",
            "2027-02-16T09:00", "2/16x", "feb16x", "febs", "50/50", "100/2", "2/16/207", "9-11",
            "16.2.2027", "period 3", "9:30", "\u{0662}/\u{0661}\u{0666}", "-2027-02-16",
            "feb/16", "robotics feb 16", "tuesdays",
        ])
    func others(text: String) throws {
        #expect(try Understood.days(text) == "nothing")
    }

    private static func noMonth(_ month: Int) -> String {
        "there is no month \(month); the month comes before the day, as in 2/16, feb 16 or "
            + "2027-02-16"
    }

    @Test(
        "A date that there is not is refused",
        arguments: [
            ("feb 30", "that month has no day 30; say one up to its last, Sun 28 Feb 2027"),
            ("29 feb", "that month has no day 29; say one up to its last, Sun 28 Feb 2027"),
            ("2/0", "that month has no day 0; say one up to its last, Sun 28 Feb 2027"),
            ("apr 31 2028", "that month has no day 31; say one up to its last, Sun 30 Apr 2028"),
            ("2100-02-29", "that month has no day 29; say one up to its last, Sun 28 Feb 2100"),
            ("16/2", noMonth(16)),
            ("2027-13-01", noMonth(13)),
            ("0/5", noMonth(0)),
            ("0000-01-01", "there is no year 0; say one from 1 to 9999"),
            (
                "mon feb 16",
                "that is Tue 16 Feb 2027, not a Mon; say another day, leave the weekday out, or "
                    + "add the year"
            ),
        ])
    func bad(text: String, message: String) {
        #expect(Understood.refusal(of: try Understood.days(text)) == message)
    }

    @Test(
        "Each day of a year and a leap year is read in every spelling",
        arguments: [UInt64(20_270_216)])
    func everyDay(seed: UInt64) throws {
        var chance = SeededChance(seed: seed)
        let first = try #require(Day("2027-01-01"))
        for offset in 0..<731 {
            let day = first.adding(days: offset)
            let far = Moment(day: first.adding(days: chance.number(-9000...9000)), minute: 0)
            for spelling in Spelling.withYear(day) {
                let read = try Understood.days(spelling, far)
                #expect(read == day.description, "\(spelling) at \(far)")
            }
            let near = Moment(day: day.adding(days: chance.number(-300...60)), minute: 720)
            for spelling in Spelling.withoutYear(day) {
                let read = try Understood.days(spelling, near)
                #expect(read == day.description, "\(spelling) at \(near)")
            }
        }
    }
}

/// How a day may be written.
enum Spelling {
    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]

    static func withYear(_ day: Day) -> [String] {
        let (year, month, number) = day.civil
        let two = String(clockTime(year % 100).suffix(2))
        return [
            day.description, day.inWords, "\(month)/\(number)/\(year)", "\(month)/\(number)/\(two)",
        ]
            + withoutYear(day).dropLast().flatMap { ["\($0) \(year)", "\($0), \(year)"] }
    }

    /// The last is the only one that cannot have a year behind it.
    static func withoutYear(_ day: Day) -> [String] {
        let (_, month, number) = day.civil
        let name = months[month - 1]
        let short = String(name.prefix(3)).lowercased()
        return [
            "\(name) \(number)", "\(short) \(number)", "\(number) \(name.uppercased())",
            "\(number) \(short).", "the \(number)th of \(short)",
            "\(day.weekday.rawValue), \(short) \(number)", "\(month)/\(number)",
        ]
    }
}
