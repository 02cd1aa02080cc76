import Testing
import WorkBasedLearning

@Suite("Days")
struct DayTests {
    /// Every date from 1900 to 2100, counted one by one by the rule that a child learns.
    private static func count() -> [(number: Int, text: String)] {
        var dates: [(number: Int, text: String)] = []
        var number = -25_567
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        for year in 1900...2100 {
            let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
            let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            for (month, length) in lengths.enumerated() {
                for day in 1...length {
                    dates.append((number, "\(year)-\(two(month + 1))-\(two(day))"))
                    number += 1
                }
            }
        }
        return dates
    }

    @Test("From 1900 to 2100 every date is read and written as a simple count has it")
    func roundTrip() {
        let dates = DayTests.count()
        #expect(dates.count == 73_414)
        let wrong = dates.filter { number, text in
            Day(text)?.number != Int32(number) || Day(number: Int32(number)).description != text
        }
        #expect(wrong.map(\.text) == [])
    }

    @Test("The week goes on without a break from Monday, 1 January 1900")
    func weekdays() {
        let words = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let wrong = DayTests.count().enumerated().filter { index, date in
            Day(number: Int32(date.number)).weekday.rawValue != words[index % 7]
        }
        #expect(wrong.map(\.element.text) == [])
        #expect(Weekday.allCases.map(\.rawValue) == words)
    }

    @Test(
        "Known days fall on known weekdays",
        arguments: [
            ("1970-01-01", Weekday.thursday), ("1969-12-31", .wednesday),
            ("2000-02-29", .tuesday), ("2027-02-16", .tuesday), ("0001-01-01", .monday),
        ])
    func known(text: String, weekday: Weekday) {
        #expect(Day(text)?.weekday == weekday)
    }

    @Test("The first and the last day that can be written are read back")
    func ends() throws {
        for text in ["0001-01-01", "9999-12-31"] {
            #expect(try #require(Day(text)).description == text)
        }
        #expect(Day(year: 0, month: 12, day: 31) == nil)
        #expect(Day(year: 10_000, month: 1, day: 1) == nil)
    }

    @Test(
        "What is no date is not read",
        arguments: [
            "", "2027", "2027-02", "2027-02-30", "2027-02-29", "1900-02-29", "2100-02-29",
            "2027-04-31", "2027-13-01", "2027-00-10", "2027-01-00", "2027-01-32", "0000-01-01",
            "27-02-16", "2027-2-16", "2027-02-6", "2027/02/16", "16.02.2027", "2027-02-16 ",
            " 2027-02-16", "2027-02-16T", "2027-02-16-", "-2027-02-16", "+027-02-16",
            "2027-02-1a", "２０２７-02-16", "20270216", "2027--02-16",
        ])
    func bad(text: String) {
        #expect(Day(text) == nil)
    }

    @Test("Days are counted over the ends of months, years and leap days")
    func adding() throws {
        let start = try #require(Day("2028-02-28"))
        #expect(start.adding(days: 1).description == "2028-02-29")
        #expect(start.adding(days: 2).description == "2028-03-01")
        #expect(start.adding(days: -59).description == "2027-12-31")
        #expect(start.adding(days: 366).description == "2029-02-28")
        #expect(start < start.adding(days: 1))
        #expect(!(start < start))
    }

    @Test("Every month of a leap year and of another has its length")
    func lengths() {
        let ordinary = (1...12).map { Day.length(ofMonth: $0, year: 2027) }
        #expect(ordinary == [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
        #expect(Day.length(ofMonth: 2, year: 2028) == 29)
        #expect(Day.length(ofMonth: 2, year: 2100) == 28)
        #expect(Day.length(ofMonth: 2, year: 2000) == 29)
    }
}
