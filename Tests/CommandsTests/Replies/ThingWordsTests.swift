import Planning
import Testing
import WorkBasedLearning

@testable import Commands

@Suite("What is scarce, in words")
struct ThingWordsTests {
    private let day = moment("2027-02-16T09:00").day

    @Test("Everything that can be scarce has words, with ids where people can look them up")
    func known() {
        let register = County.make()
        let words: [(Thing, String)] = [
            (.slot("O1"), "a place in \(County.place)"),
            (
                .seat("T1"),
                "a seat on the 08:15 V1 from Alderton to Alderton on Tue 16 Feb 2027 (T1)"
            ),
            (
                .chair("T1"),
                "a wheelchair place on the 08:15 V1 from Alderton to Alderton on Tue 16 Feb 2027 "
                    + "(T1)"
            ),
            (.studentDay("S1", day), "the student's Tue 16 Feb 2027"),
            (.schoolDay("H1", day), "a release from Alderton High on Tue 16 Feb 2027"),
            (
                .employerMonth("E1", year: 2027, month: 2),
                "a placement of Alder Clinic in Feb 2027"
            ),
            (.speakerMonth("K1", year: 2027, month: 12), "a session of Kim Example in Dec 2027"),
            (.speakerQuarter("K1", day, 35), "Kim Example's time on Tue 16 Feb 2027 at 08:45"),
            (.sectionDay("C1", day), "the class's Tue 16 Feb 2027"),
        ]
        for (thing, text) in words { #expect(register.words(for: thing) == text) }
    }

    @Test("What is no longer known is named by its id")
    func unknown() {
        let register = Register()
        let words: [(Thing, String)] = [
            (.slot("O9"), "a place in O9"), (.seat("T9"), "a seat on run T9"),
            (.schoolDay("H9", day), "a release from H9 on Tue 16 Feb 2027"),
            (.employerMonth("E9", year: 2027, month: 2), "a placement of E9 in Feb 2027"),
            (.speakerMonth("K9", year: 2027, month: 2), "a session of K9 in Feb 2027"),
            (.speakerQuarter("K9", day, 36), "K9's time on Tue 16 Feb 2027 at 09:00"),
        ]
        for (thing, text) in words { #expect(register.words(for: thing) == text) }
    }

    @Test("A run without a vehicle is a van; ends without a town go by their names")
    func ends() {
        var register = County.make()
        register.add(
            School.self, ["id": "H2", "name": "Birch High", "latitude": "", "longitude": ""])
        register.add(
            Site.self, ["id": "W2", "employer": "E1", "name": "Yard"])
        register.add(
            TripLeg.self,
            [
                "id": "T2", "from": "H2", "to": "W2", "departs": "2027-02-16T08:05",
                "arrives": "2027-02-16T08:30", "seats": "3",
            ])
        #expect(
            register.words(for: .seat("T2"))
                == "a seat on the 08:05 van from Birch High to Alder Clinic, Yard on Tue 16 Feb "
                + "2027 (T2)")
        register.add(
            TripLeg.self,
            [
                "id": "T3", "from": "W1", "to": "H9", "departs": "2027-02-16T11:05",
                "arrives": "2027-02-16T11:30", "seats": "3",
            ])
        #expect(
            register.words(forRun: "T3")
                == "the 11:05 van from Alderton to H9 on Tue 16 Feb 2027 (T3)")
    }
}
