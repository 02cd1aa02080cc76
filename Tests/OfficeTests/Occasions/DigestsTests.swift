import Testing
import WorkBasedLearning

@testable import Office

@Suite("When the digest leaves")
struct DigestsTests {
    @Test("Each school day of the district at its hour")
    func days() {
        var diary = Diary(.planned)
        diary.live("2027-02-11T00:00", "2027-02-18T06:59")
        #expect(
            diary.lines("digest") == [
                "2027-02-11T07:00 digest 2027-02-11", "2027-02-12T07:00 digest 2027-02-12",
                "2027-02-16T07:00 digest 2027-02-16", "2027-02-17T07:00 digest 2027-02-17",
            ])
    }

    @Test("After a week off there is one, late on the day, with what was left out, said once")
    func weekOff() {
        var diary = Diary(.planned)
        diary.live("2027-02-10T00:00", "2027-02-10T12:00")
        diary.restart()
        diary.live("2027-02-18T09:30", "2027-02-19T12:00")
        #expect(
            diary.lines("digest").dropFirst() == [
                "2027-02-18T09:30 digest 2027-02-18 not sent, as its time was past 5",
                "2027-02-19T07:00 digest 2027-02-19",
            ])
        #expect(diary.lines("thank") == ["2027-02-18T09:30 thank O1"])
        #expect(diary.lines.count == 4)
    }

    @Test("What was left out on a weekend is said on Monday")
    func kept() {
        var diary = Diary(.planned)
        diary.live("2027-02-10T00:00", "2027-02-10T12:00")
        diary.restart()
        diary.live("2027-02-20T09:30", "2027-02-22T12:00")
        #expect(diary.lines("digest").count == 2)
        #expect(diary.lines("digest").last?.hasSuffix(" past 5") == true)
        #expect(diary.register.occasionClock?.dropped == 0)
    }
}
