import Planning
import Testing
import Wire
import WorkBasedLearning

@testable import Commands

/// What stands in the way, in words.
@Suite("What stands in the way")
struct OpeningWordsTests {
    private func lines(
        _ line: String, _ settings: [String], _ plan: Plan, price thing: String = ""
    ) -> [String] {
        var talk = Talk()
        County.addSecondStudent(to: &talk.register)
        talk.register.add(
            Slot.self,
            [
                "id": "O2", "site": "W1", "kind": "job_shadow", "start": "2027-02-16T09:00",
                "end": "2027-02-16T11:00", "max": "3",
            ])
        talk.register.add(Request.self, ["id": "R3", "student": "S1", "kind": "job_shadow"])
        talk.register.add(
            SpeakerRequest.self,
            [
                "id": "G2", "section": "C1", "earliest": "2027-02-17", "latest": "2027-02-17",
                "minutes": "40",
            ])
        for setting in settings { talk.say(setting) }
        talk.register.revision = 7
        talk.register.draft = plan
        talk.register.draft?.proof = County.proof(thing, 500)
        return talk.say(line).lines
    }

    private func place(_ request: String) -> Placement {
        Placement(request: request, slot: "O2", out: .walk, back: .walk)
    }

    private let worth = ", one more would be worth about 500 points"

    @Test("Limits of a month and of a day say that they are reached, and what one more is worth")
    func limits() {
        #expect(
            lines(
                "why not R1 in O1", ["set employer E1 monthly_limit=1"],
                County.plan([place("R2")]), price: "employer-month:E1:2027-02"
            )[0].hasSuffix(
                ": the monthly limit of Alder Clinic is reached (1 of 1 in Feb 2027)" + worth))
        #expect(
            lines(
                "why not R1 in O1", ["set school H1 daily_release_limit=1"],
                County.plan([place("R2")]), price: "school-day:H1:2027-02-16"
            )[0].hasSuffix(
                ": the daily release limit of Alderton High on Tue 16 Feb 2027 is reached (1 of 1)"
                    + worth))
    }

    @Test("A student's and a class's own day is nobody's to add to: what fills it is named")
    func ownDay() {
        #expect(
            lines(
                "why not R1 in O1", [], County.plan([place("R3")]),
                price: "student-day:S1:2027-02-16"
            )[0].hasSuffix(
                ": the student already has O2 (job shadow at Alder Clinic, main house, Tue 16 Feb "
                    + "2027, 09:00-11:00) that day"))
        #expect(
            lines(
                "why not G2 with K1", [], County.plan([]), price: "section-day:C1:2027-02-17"
            )[0].contains("the class already has K1 (Kim Example) that day"))
    }
}
