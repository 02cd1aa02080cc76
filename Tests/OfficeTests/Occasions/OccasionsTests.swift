import Foundation
import TestSupport
import Testing
import WorkBasedLearning

@testable import Office

@Suite("What is told at set times")
struct OccasionsTests {
    @Test("A minute in which nothing is due costs a look at the alarm")
    func idle() {
        var diary = Diary(Register())
        diary.live("2027-02-06T00:00", "2027-02-07T23:59")
        #expect(diary.looks == 7)
    }

    @Test("After a start nothing is told whose time was before, and nothing is forgotten")
    func start() {
        var diary = Diary(.planned)
        diary.live("2027-02-11T08:30", "2027-02-11T23:59")
        #expect(diary.lines.isEmpty)
        diary.live("2027-02-12T00:00", "2027-02-20T00:00")
        #expect(diary.lines("remind").count == 3)
    }

    @Test("A restart at any time tells nothing twice and loses nothing")
    func restarts() {
        var diary = Diary(.planned)
        for hour in 0..<300 {
            let now = Moment(
                day: moment("2027-02-08T00:00").day.adding(days: hour / 24), minute: hour % 24 * 60)
            diary.look(at: now)
            diary.look(at: Moment(day: now.day, minute: now.minute + 1))
            diary.restart()
        }
        #expect(diary.lines("remind").count == 3)
        #expect(diary.lines("thank").count == 1)
        #expect(diary.lines("ride").count == 1)
        #expect(Set(diary.lines).count == diary.lines.count && diary.dropped == 0)
    }

    @Test("A clock that steps back tells nothing twice", arguments: [1, 60, 1440, 20_000])
    func back(minutes: Int) {
        var diary = Diary(.planned)
        diary.live("2027-02-05T00:00", "2027-02-20T00:00")
        let (count, end) = (diary.lines.count, moment("2027-02-20T00:00").minutes - minutes)
        let back = Moment(day: Day(number: Int32(end / 1440)), minute: end % 1440)
        diary.live(back.description, "2027-02-20T00:00")
        #expect(diary.lines.count == count)
    }

    @Test("A clock that was years ahead for a while loses nothing that is still to come")
    func ahead() {
        var diary = Diary(.planned)
        diary.live("2027-02-05T00:00", "2027-02-05T12:00")
        diary.live("2030-02-05T00:00", "2030-02-06T00:00")
        diary.restart()
        diary.live("2027-02-05T12:01", "2027-02-20T00:00")
        #expect(diary.lines("remind").count == 3)
        #expect(diary.lines("thank").count == 1)
        #expect(diary.lines("absent").count == 1)
    }

    @Test("A clock that jumps ahead is as a daemon that was off")
    func jump() {
        var (jumped, off) = (Diary(.planned), Diary(.planned))
        for stop in [false, true] {
            var diary = Diary(.planned)
            diary.live("2027-02-08T00:00", "2027-02-08T12:00")
            if stop { diary.restart() }
            diary.live("2027-02-16T10:00", "2027-02-25T00:00")
            if stop { off = diary } else { jumped = diary }
        }
        #expect(jumped.lines == off.lines && jumped.dropped == off.dropped)
        #expect(jumped.dropped == 3)
    }

    @Test(
        "A time of the clock that does not exist, or exists twice, comes once",
        arguments: [
            ("2027-03-14", "01:30", "02:30", "01:30", "03:00"),
            ("2026-11-01", "02:30", "01:30", "02:30", "01:30"),
        ])
    func daylight(day: String, list: String, digest: String, listed: String, told: String) throws {
        var times = OccasionTimes()
        times.dayBefore = try #require(minuteOfDay(list))
        times.digest = try #require(minuteOfDay(digest))
        var register = Register.planned
        register.close("H1", [day], type: "Sunday school")
        register.put("O1") { (slot: inout Slot) in
            slot.start = Moment(day: moment("\(day)T00:00").day.adding(days: 1), minute: 540)
        }
        var diary = Diary(register, times)
        let clock = SteppingClock(step: 60)
        let wall = try WallClock()
        clock.advance(by: try wall.seconds(moment("\(day)T00:00")) - 7200)
        for _ in 0..<600 { diary.look(at: try wall.local(clock.read())) }
        #expect(diary.lines("digest") == ["\(day)T\(told) digest \(day)"])
        #expect(diary.lines("ride").map { $0.prefix(16) } == ["\(day)T\(listed)"])
    }

    @Test("Marks of days long gone go, unless the plan still holds the day")
    func marks() {
        var register = Register.planned
        let gone = Occasion(.thanks, on: moment("2026-10-01T00:00").day, about: 7)
        register.apply(.done(gone, ""))
        var diary = Diary(register)
        diary.live("2027-02-10T00:00", "2027-02-18T00:00")
        #expect(diary.register.told(at: gone) == nil)
        let count = diary.register.done.count
        diary.live("2027-06-01T06:00", "2027-06-01T09:00")
        // The digests have gone; what the plan holds has stayed, and a new digest has come.
        #expect(diary.register.done.count < count)
        #expect(diary.register.done.count { $0.key.kind != .digest } == 6)
    }
}

/// The wall clock of a Californian district.
private struct WallClock {
    private let calendar: Calendar

    init() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "America/Los_Angeles"))
        self.calendar = calendar
    }

    func seconds(_ moment: Moment) throws -> Double {
        let (year, month, day) = moment.day.civil
        let parts = DateComponents(year: year, month: month, day: day, minute: moment.minute)
        return try #require(calendar.date(from: parts)).timeIntervalSince1970
    }

    func local(_ seconds: Double) throws -> Moment {
        let parts = calendar.dateComponents(
            [.year, .month, .day, .hour, .minute], from: Date(timeIntervalSince1970: seconds))
        let day = Day(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0)
        return Moment(
            day: try #require(day), minute: (parts.hour ?? 0) * 60 + (parts.minute ?? 0))
    }
}
