import Testing
import WorkBasedLearning

@testable import Office

@Suite("When reminders leave")
struct RemindersTests {
    @Test("On the morning two school days before, over weekends and holidays, once")
    func morning() {
        var diary = Diary(.planned)
        diary.live("2027-02-05T00:00", "2027-02-20T00:00")
        #expect(
            diary.lines("remind") == [
                "2027-02-11T08:00 remind O1", "2027-02-11T08:00 remind R1",
                "2027-02-11T08:00 remind R2",
            ])
        #expect(diary.dropped == 0)
    }

    @Test("The hour and the number of days are settings")
    func settings() {
        var times = OccasionTimes()
        (times.reminder, times.reminderDays) = (990, 3)
        var diary = Diary(.planned, times)
        diary.live("2027-02-05T00:00", "2027-02-20T00:00")
        #expect(diary.lines("remind").first == "2027-02-10T16:30 remind O1")
        #expect(diary.lines("remind").count == 3)
    }

    @Test("Students go by their own school's days, hosts by those of all their schools")
    func schools() {
        var diary = Diary(.ofTwoSchools)
        diary.live("2027-02-05T00:00", "2027-02-20T00:00")
        #expect(
            diary.lines("remind") == [
                "2027-02-10T08:00 remind R2", "2027-02-11T08:00 remind O1",
                "2027-02-11T08:00 remind R1",
            ])
    }

    @Test(
        "Whoever was told since the last school morning is reminded on the one after the next",
        arguments: [
            ("2027-02-10T07:59", "2027-02-11T08:00"), ("2027-02-10T08:00", "2027-02-12T08:00"),
            ("2027-02-11T12:00", "2027-02-16T08:00"), ("2027-02-12T07:00", "2027-02-16T08:00"),
        ])
    func fresh(told: String, reminded: String) {
        var diary = Diary(.planned)
        diary.register.tell(.request, "R2", at: moment(told))
        diary.live("2027-02-05T00:00", "2027-02-20T00:00")
        #expect(diary.lines.filter { $0.contains("remind R2") } == ["\(reminded) remind R2"])
    }

    @Test("Whoever was told after the last morning but one is not reminded, and nobody is missed")
    func tooFresh() {
        var diary = Diary(.planned)
        diary.register.tell(.request, "R2", at: moment("2027-02-12T08:00"))
        diary.live("2027-02-05T00:00", "2027-02-20T00:00")
        #expect(!diary.lines.contains { $0.contains("remind R2") })
        #expect(diary.dropped == 0)
    }

    @Test("What is told between the mornings changes nothing before the next morning")
    func between() {
        var diary = Diary(.planned)
        diary.live("2027-02-05T00:00", "2027-02-11T12:00")
        diary.register.publish(County.plan(["R1"]))
        diary.live("2027-02-11T12:01", "2027-02-11T13:00")
        diary.register.publish(County.plan)
        diary.live("2027-02-11T13:01", "2027-02-20T00:00")
        #expect(diary.lines("remind").count == 3)
    }
}
