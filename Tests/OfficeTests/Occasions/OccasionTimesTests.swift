import Testing
import WorkBasedLearning

@testable import Office

@Suite("The times of the day")
struct OccasionTimesTests {
    @Test("The next one is later today, or the first of tomorrow")
    func next() {
        let times = OccasionTimes()
        for (now, next) in [("00:00", "01T07:00"), ("07:00", "01T08:00"), ("08:00", "01T15:00")] {
            #expect(times.next(after: moment("2027-02-01T\(now)")) == moment("2027-02-\(next)"))
        }
        #expect(times.next(after: moment("2027-02-01T15:00")) == moment("2027-02-02T07:00"))
    }

    @Test("The latest one was today, or yesterday")
    func latest() {
        let (before, at) = (moment("2027-02-01T07:59"), moment("2027-02-01T08:00"))
        #expect(OccasionTimes.latest(480, upTo: before) == moment("2027-01-31T08:00"))
        #expect(OccasionTimes.latest(480, upTo: at) == at)
    }
}
