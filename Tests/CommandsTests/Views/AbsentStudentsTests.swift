import Testing
import WorkBasedLearning

@testable import Commands

@Suite("Students who are away")
struct AbsentStudentsTests {
    private func times(_ out: Leg, _ back: Leg) -> [String] {
        var register = County.make()
        register.add(
            TripLeg.self,
            [
                "id": "T2", "from": "W1", "to": "H1", "seats": "4",
                "departs": "2027-02-16T11:10", "arrives": "2027-02-16T11:40",
            ])
        register.published = County.plan(
            [Placement(request: "R1", slot: "O1", out: out, back: back)], [])
        let span = DaySpan(County.now.day.adding(days: 15))
        return AbsentStudent.all(on: span, Talk(register).context).flatMap {
            [$0.absence.leaves.description, $0.absence.returns.description]
        }
    }

    @Test("A student is away from the vehicle's start at the school to its return there")
    func riding() {
        #expect(times(.run("T1"), .run("T2")) == ["2027-02-16T08:15", "2027-02-16T11:40"])
    }

    @Test("Without a vehicle the way on foot or by car counts; online nobody is away")
    func others() {
        #expect(times(.walk, .drive) == ["2027-02-16T08:41", "2027-02-16T11:08"])
        #expect(times(.virtual, .virtual) == [])
    }
}
