import Testing
import WorkBasedLearning

@Suite("Moments and clock times")
struct MomentTests {
    @Test("Every minute of the day is written and read back, 24:00 too")
    func roundTrip() {
        var clock: [String] = []
        for hour in 0..<24 {
            for minute in 0..<60 {
                clock.append(
                    (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)")
            }
        }
        clock.append("24:00")
        #expect((0...1440).map(clockTime) == clock)
        #expect(clock.map(minuteOfDay) == Array(0...1440))
    }

    @Test(
        "What is no clock time is not read",
        arguments: [
            "", ":", "8:00", "08:0", "08:000", "008:00", "08:60", "24:01", "25:00", "99:99",
            "-1:00", "08-00", "0800", "08:00:00", " 08:00", "08:00 ", "8am", "०८:००",
        ])
    func badClock(text: String) {
        #expect(minuteOfDay(text) == nil)
    }

    @Test(
        "A moment is read and written",
        arguments: ["2027-02-16T09:05", "1970-01-01T00:00", "2027-12-31T24:00", "1900-01-01T23:59"])
    func reads(text: String) throws {
        #expect(try #require(Moment(text)).description == text)
    }

    @Test(
        "What is no moment is not read",
        arguments: [
            "", "T", "2027-02-16", "09:00", "2027-02-16 09:00", "2027-02-16T09:00Z",
            "2027-02-16T09:00:00", "2027-02-30T09:00", "2027-02-16T24:30", "2027-02-16t09:00",
            "2027-02-16TT09:00", "2027-02-16T09:00T",
        ])
    func bad(text: String) {
        #expect(Moment(text) == nil)
    }

    @Test("Moments are ordered, and the end of a day is the beginning of the next in minutes")
    func order() throws {
        let last = try #require(Moment("2027-02-16T24:00"))
        let first = try #require(Moment("2027-02-17T00:00"))
        #expect(last.minutes == first.minutes)
        #expect(last != first)
        #expect(try #require(Moment("2027-02-16T23:59")) < last)
        #expect(try #require(Moment("1970-01-02T00:01")).minutes == 1441)
        #expect(try #require(Moment("1969-12-31T23:59")).minutes == -1)
    }
}
