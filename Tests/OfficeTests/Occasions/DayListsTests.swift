import Testing
import WorkBasedLearning

@testable import Office

@Suite("When the lists of a day leave")
struct DayListsTests {
    private func lists(_ diary: Diary) -> [String] { diary.lines("absent") + diary.lines("ride") }

    @Test("On the afternoon of the school day before, over a holiday, once")
    func afternoon() {
        var diary = Diary(.planned)
        diary.live("2027-02-05T00:00", "2027-02-20T00:00")
        #expect(
            lists(diary) == [
                "2027-02-12T15:00 absent H1 2027-02-16: R1,R2",
                "2027-02-12T15:00 ride H1 2027-02-16: R1,R2",
            ])
    }

    @Test("Each school's list goes by its own calendar, the vehicles' by the district's")
    func schools() {
        var diary = Diary(.ofTwoSchools)
        diary.live("2027-02-05T00:00", "2027-02-20T00:00")
        #expect(
            lists(diary) == [
                "2027-02-11T15:00 absent H2 2027-02-16: R2",
                "2027-02-12T15:00 absent H1 2027-02-16: R1",
                "2027-02-12T15:00 ride H1 2027-02-16: R1,R2",
            ])
    }

    @Test(
        "A list that changes after it left leaves again in the next minute, as long as it matters")
    func changed() {
        var diary = Diary(.planned)
        diary.live("2027-02-05T00:00", "2027-02-15T10:00")
        diary.register.publish(County.plan(["R1"]))
        diary.live("2027-02-15T10:01", "2027-02-15T11:00")
        diary.register.publish(County.plan([]))
        diary.live("2027-02-15T11:01", "2027-02-16T23:59")
        diary.register.publish(County.plan)
        diary.live("2027-02-17T00:00", "2027-02-20T00:00")
        #expect(
            diary.lines("ride").dropFirst() == [
                "2027-02-15T10:01 ride H1 2027-02-16: R1 changed",
                "2027-02-15T11:01 ride H1 2027-02-16:  changed",
            ])
        #expect(diary.lines("absent").count == 3)
        #expect(diary.dropped == 0)
    }

    @Test("A plan that is published after the hour has its lists at once")
    func published() {
        var register = Register.planned
        register.publish(County.plan([]))
        var diary = Diary(register)
        diary.live("2027-02-05T00:00", "2027-02-16T07:00")
        diary.register.publish(County.plan)
        diary.live("2027-02-16T07:01", "2027-02-20T00:00")
        #expect(diary.lines("ride") == ["2027-02-16T07:01 ride H1 2027-02-16: R1,R2"])
    }

    @Test("After a stop they are late on the day, and left out when it is over")
    func late() {
        for (back, told, dropped) in [("2027-02-16T10:00", 2, 3), ("2027-02-17T00:00", 0, 5)] {
            var diary = Diary(.planned)
            diary.live("2027-02-05T00:00", "2027-02-10T12:00")
            diary.restart()
            diary.live(back, "2027-02-20T00:00")
            #expect(lists(diary).count == told)
            #expect(diary.dropped == dropped)
        }
    }
}
