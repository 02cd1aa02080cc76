import Testing
import WorkBasedLearning

@testable import Commands

@Suite("Absences")
struct AbsenceTests {
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
        return Absence.all(on: span, Talk(register).context).flatMap {
            [$0.leaves.description, $0.returns.description]
        }
    }

    @Test("A student is away from the vehicle's start at the school to its return there")
    func riding() {
        #expect(times(.run("T1"), .run("T2")) == ["2027-02-16T08:15", "2027-02-16T11:40"])
    }

    @Test("Without a vehicle the slot's own times are what is known; online nobody is away")
    func others() {
        #expect(times(.walk, .drive) == ["2027-02-16T09:00", "2027-02-16T11:00"])
        #expect(times(.virtual, .virtual) == [])
    }
}
