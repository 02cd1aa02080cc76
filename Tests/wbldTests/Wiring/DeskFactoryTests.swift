import Notifying
import Office
import Synchronization
import Testing
import WorkBasedLearning

@testable import wbld

@Suite("The desk as it is wired")
struct DeskFactoryTests {
    /// A wall clock that stands where it is put.
    private final class Wall: Timekeeper {
        private let now = Mutex(
            Moment("2027-01-25T06:00") ?? Moment(day: Day(number: 0), minute: 0))

        var local: Moment { now.withLock { $0 } }
        let unixSeconds: Int64 = 1_800_892_800
        let uptime = 0.0

        func put(_ moment: Moment) { now.withLock { $0 = moment } }
    }

    @Test("What has its time leaves from the wired rooms, once, also over a restart")
    func occasions() throws {
        let wall = Wall()
        let stage = try Stage(wall, tellStudents: .onPublish)
        try stage.bring(about: "published")
        let before = try stage.notices()
        let register = try stage.register()
        let first = try #require(
            register.published?.placements.compactMap { register.slots[$0.slot]?.start }.min())
        for days in (1...4).reversed() {
            for hour in [8, 15] {
                wall.put(Moment(day: first.day.adding(days: -days), minute: hour * 60))
                _ = try stage.say("ping")
            }
        }
        let after = try stage.notices()
        for kind in ["attendance_day", "student_reminder", "guardian_reminder"] {
            #expect(before[kind] == nil && after[kind] ?? 0 > 0, "\(kind)")
        }
        #expect(after["employer_reminder"] == nil && after["daily_digest"] == nil)
        try stage.restart()
        try stage.enter("coordinator past")
        wall.put(Moment(day: wall.local.day, minute: 15 * 60 + 1))
        _ = try stage.say("ping")
        #expect(try stage.notices() == after)
        #expect(try stage.register().occasionClock != nil)
    }
}
