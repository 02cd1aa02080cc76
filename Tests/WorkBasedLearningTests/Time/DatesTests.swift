import Testing
import WorkBasedLearning

@Suite("Dates in words")
struct DatesTests {
    @Test("A day, a moment and a stretch read as people say them")
    func words() throws {
        let start = try moment("2027-02-06T09:00")
        #expect(start.day.inWords == "Sat 6 Feb 2027")
        #expect(start.inWords == "Sat 6 Feb 2027, 09:00")
        let end = try moment("2027-02-06T24:00")
        #expect(stretchInWords(start, end) == "Sat 6 Feb 2027, 09:00-24:00")
    }

    @Test("Each month has its name")
    func months() throws {
        let names = try (1...12).map { month in
            let day = try #require(Day(year: 2027, month: month, day: 1))
            return String(day.inWords.split(separator: " ")[2])
        }
        #expect(
            names == [
                "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
            ])
    }
}
