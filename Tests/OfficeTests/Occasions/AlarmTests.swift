import Testing
import WorkBasedLearning

@testable import Office

@Suite("The alarm of what has its time")
struct AlarmTests {
    @Test("It rings at first, at set times and after a change, once a minute at most")
    func rings() {
        var alarm = Alarm(OccasionTimes(), nil)
        func rings(_ minute: String, _ revision: Int64) -> Bool {
            alarm.rings(at: moment("2027-02-01T\(minute)"), revision: revision)
        }
        let said = [
            rings("07:30", 1), rings("07:31", 1), rings("07:59", 1), rings("08:00", 1),
            rings("08:00", 2), rings("08:01", 2), rings("08:02", 2),
        ]
        #expect(said == [true, false, false, true, false, true, false])
    }

    @Test("What could not be told rings again in the next minute, with all since the last time")
    func again() {
        var alarm = Alarm(OccasionTimes(), OccasionClock(until: moment("2027-02-01T07:00")))
        let first = alarm.rings(at: moment("2027-02-01T08:00"), revision: 1)
        alarm.note(isTold: false, at: moment("2027-02-01T08:00"))
        let second = alarm.rings(at: moment("2027-02-01T08:01"), revision: 1)
        #expect(alarm.until == moment("2027-02-01T07:00"))
        alarm.note(isTold: true, at: moment("2027-02-01T08:01"))
        let third = alarm.rings(at: moment("2027-02-01T08:02"), revision: 1)
        #expect([first, second, third] == [true, true, false])
        #expect(alarm.until == moment("2027-02-01T08:01"))
    }

    @Test("Other times count from the next look on, with all since the last one")
    func times() {
        var alarm = Alarm(OccasionTimes(), nil)
        _ = alarm.rings(at: moment("2027-02-01T08:30"), revision: 1)
        alarm.note(isTold: true, at: moment("2027-02-01T08:30"))
        var times = OccasionTimes()
        times.reminder = 9 * 60
        alarm.go(by: times)
        let said = [
            alarm.rings(at: moment("2027-02-01T08:31"), revision: 1),
            alarm.rings(at: moment("2027-02-01T08:59"), revision: 1),
            alarm.rings(at: moment("2027-02-01T09:00"), revision: 1),
        ]
        #expect(said == [true, false, true])
        #expect(alarm.until == moment("2027-02-01T08:30"))
    }

    @Test("A clock that is set back begins there again")
    func back() {
        var alarm = Alarm(OccasionTimes(), OccasionClock(until: moment("2030-02-01T07:00")))
        let first = alarm.rings(at: moment("2027-02-01T08:00"), revision: 1)
        #expect(alarm.until == moment("2027-02-01T08:00"))
        let second = alarm.rings(at: moment("2027-02-01T15:00"), revision: 1)
        #expect([first, second] == [true, true])
    }
}
