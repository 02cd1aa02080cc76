import Testing
import WorkBasedLearning

@testable import Commands

@Suite("Counting in the calendar")
struct WeeksTests {
    @Test("The calendar goes from the first to the last day that can be written")
    func calendar() {
        #expect(Day.calendar.lowerBound.description == "0001-01-01")
        #expect(Day.calendar.upperBound.description == "9999-12-31")
    }

    @Test(
        "Months are added to the same day or the last",
        arguments: [
            ("2027-01-31", 1, "2027-02-28"), ("2028-01-31", 1, "2028-02-29"),
            ("2027-12-15", 1, "2028-01-15"), ("2027-01-15", -1, "2026-12-15"),
            ("2027-03-31", -1, "2027-02-28"), ("2028-02-29", -12, "2027-02-28"),
            ("9999-11-30", 1, "9999-12-30"), ("9999-12-01", 1, nil), ("0001-01-01", -1, nil),
            ("0001-02-01", -1, "0001-01-01"),
        ])
    func months(text: String, count: Int, expected: String?) throws {
        let day = try #require(Day(text))
        #expect(day.adding(months: count)?.description == expected)
    }
}
