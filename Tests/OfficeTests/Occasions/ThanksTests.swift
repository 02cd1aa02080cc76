import Testing
import WorkBasedLearning

@testable import Office

@Suite("When thanks leave")
struct ThanksTests {
    @Test("On the morning of the next school day, to those who had accepted")
    func morning() {
        var register = Register.planned
        register.close("H1", ["2027-02-17"])
        var diary = Diary(register)
        diary.live("2027-02-05T00:00", "2027-03-05T00:00")
        #expect(diary.lines("thank") == ["2027-02-18T08:00 thank O1"])
    }

    @Test("Who had not accepted is not thanked, and late after an answer that came late")
    func accepted() {
        var register = County.make()
        register.publish(County.plan)
        var diary = Diary(register)
        diary.live("2027-02-05T00:00", "2027-02-17T12:00")
        #expect(diary.lines("thank").isEmpty)
        diary.register.tell(.slot, "O1", at: moment("2027-02-17T12:00"))
        diary.live("2027-02-17T12:01", "2027-03-05T00:00")
        #expect(diary.lines("thank") == ["2027-02-18T08:00 thank O1"])
    }

    @Test(
        "After days without a daemon they are late, and after many left out and counted",
        arguments: [("2027-02-20T10:00", 1, 0), ("2027-02-22T08:00", 1, 0)])
    func late(back: String, thanked: Int, dropped: Int) {
        var diary = Diary(.planned)
        diary.live("2027-02-05T00:00", "2027-02-16T12:00")
        diary.restart()
        diary.live(back, "2027-03-05T00:00")
        #expect(diary.lines("thank").count == thanked)
        #expect(diary.dropped == dropped)
    }

    @Test("Too late for thanks")
    func tooLate() {
        var diary = Diary(.planned)
        diary.live("2027-02-05T00:00", "2027-02-16T12:00")
        diary.restart()
        diary.live("2027-02-23T08:00", "2027-03-05T00:00")
        #expect(diary.lines("thank").isEmpty)
        #expect(diary.dropped == 1)
    }

    @Test("A speaker is thanked as a host is")
    func speaker() {
        var register = County.make()
        register.put("C1") { (section: inout Section) in section.school = "H1" }
        register.put("G1") { (request: inout SpeakerRequest) in request.section = "C1" }
        let session = Session(
            request: "G1", speaker: "K1", start: moment("2027-02-16T09:00"),
            end: moment("2027-02-16T09:40"), mode: .onsite)
        register.publish(
            Plan(
                placements: [], sessions: [session], revision: 1, asOf: nil, seed: 0, points: 0))
        register.tell(.speakerRequest, "G1", at: moment("2027-01-20T10:00"))
        var diary = Diary(register)
        diary.live("2027-02-05T00:00", "2027-03-05T00:00")
        #expect(
            diary.lines.filter { !$0.contains("digest") } == [
                "2027-02-12T08:00 remind G1", "2027-02-17T08:00 thank G1",
            ])
    }
}
