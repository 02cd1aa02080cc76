import Testing

@testable import Notifying

@Suite struct QuietHoursTests {
    @Test("Over midnight, and within a day")
    func hours() throws {
        let night = try #require(QuietHours("21:00-06:00"))
        #expect(night.minutesLeft(at: 20 * 60 + 59) == nil)
        #expect(night.minutesLeft(at: 21 * 60) == 9 * 60)
        #expect(night.minutesLeft(at: 0) == 6 * 60)
        #expect(night.minutesLeft(at: 5 * 60 + 59) == 1)
        #expect(night.minutesLeft(at: 6 * 60) == nil)
        let noon = try #require(QuietHours("12:00-13:30"))
        #expect(noon.minutesLeft(at: 13 * 60) == 30)
        #expect(noon.minutesLeft(at: 11 * 60 + 59) == nil)
    }

    @Test(
        "What is no stretch of a day is refused",
        arguments: ["", "21:00", "21:00-", "21-6", "06:00-06:00", "20:00-24:00", "25:00-06:00"])
    func refused(text: String) {
        #expect(QuietHours(text) == nil)
    }
}
