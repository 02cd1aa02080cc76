import Planning
import Testing
import WorkBasedLearning

/// When a student is free; the walk needs 08:45 to 11:15.
@Suite struct FreeWindowsTests {
    private var register = County.make()
    private var isFree: Bool { !Options(register).ways.isEmpty }

    private mutating func schoolFree(
        _ windows: [(Int, Int)], _ alter: (inout Availability) -> Void = { _ in }
    ) {
        register.remove(Availability.self, "H1")
        for (start, end) in windows { register.window("H1", .free, start, end, alter) }
    }

    @Test(arguments: [
        ([(525, 675)], true), ([(526, 675)], false), ([(525, 674)], false),
        ([(525, 600), (600, 675)], true), ([(525, 600), (601, 675)], false),
        ([(600, 675), (525, 610)], true),
    ])
    mutating func windowsThatTouchLeaveNoGap(_ windows: [(Int, Int)], _ free: Bool) {
        schoolFree(windows)
        #expect(isFree == free)
    }

    @Test mutating func ownFreeRowsReplaceTheSchools() {
        register.window("S1", .free, 0, 1440) { $0.days = [.friday] }
        #expect(!isFree)
        register.window("S1", .free, 525, 675) { $0.days = [.tuesday] }
        #expect(isFree)
    }

    @Test(arguments: ["H1", "S1"], [(600, 610, false), (675, 700, true), (500, 525, true)])
    mutating func busyIsSubtracted(_ subject: String, _ busy: (Int, Int, Bool)) {
        register.window(subject, .busy, busy.0, busy.1)
        #expect(isFree == busy.2)
    }

    @Test mutating func nobodyIsFreeOnAClosedDay() {
        register.add { (row: inout CalendarDay) in
            (row.school, row.date, row.dayType) = ("H1", County.slotDay, "closed")
        }
        register.window("S1", .free, 0, 1440) { $0.dayTypes = ["closed"] }
        #expect(!isFree)
    }

    @Test(arguments: [("A", true), ("B", false), ("", false)])
    mutating func dayTypes(_ type: String, _ free: Bool) {
        schoolFree([(0, 1440)]) { $0.dayTypes = ["A"] }
        register.add { (row: inout CalendarDay) in
            (row.school, row.date, row.dayType) = ("H1", County.slotDay, type)
        }
        #expect(isFree == free)
    }

    @Test(arguments: [
        ("2027-02-16", "2027-02-16", true), ("2027-02-17", "2027-03-01", false),
        ("2027-02-01", "2027-02-15", false),
    ])
    mutating func bothEndsOfTheDatesAreIncluded(_ from: String, _ until: String, _ free: Bool) {
        schoolFree([(0, 1440)]) { ($0.from, $0.until) = (day(from), day(until)) }
        #expect(isFree == free)
    }

    @Test(arguments: [(1440, true), (1439, false)])
    mutating func dayEndsAtMidnight(_ end: Int, _ free: Bool) {
        schoolFree([(1000, end)])
        register.put("O1") { (slot: inout Slot) in
            slot.mode = .virtual
            slot.start.minute = 1380
            slot.end.minute = 1440
        }
        #expect(isFree == free)
    }

    @Test mutating func noJourneyCrossesMidnight() {
        schoolFree([(0, 1440)])
        register.put("O1") { (slot: inout Slot) in slot.start.minute = 14 }
        #expect(!isFree)
        register.put("O1") { (slot: inout Slot) in slot.start.minute = 15 }
        #expect(isFree)
    }
}
