import Testing
import Wire
import WorkBasedLearning

@testable import Commands

@Suite("show day")
struct DayViewTests {
    @Test("Who hosts and who rides on a day")
    func placements() {
        var talk = Talk()
        let ride = Placement(request: "R1", slot: "O1", out: .run("T1"), back: .walk)
        talk.register.draft = County.plan([ride])
        let outcome = talk.say("show day 2027-02-16")
        #expect(outcome.lines.first == "# Tue 16 Feb 2027")
        #expect(
            outcome.data == [
                [
                    "time": "09:00-11:00", "slot": "O1", "kind": "job shadow",
                    "site": "Alder Clinic, main house", "students": 1, "state": "draft",
                ],
                [
                    "departs": "08:15", "run": "T1", "vehicle": "V1",
                    "ends": "Alderton High to Alderton", "riders": 1,
                ],
            ])
        #expect(outcome.members == ["date": "2027-02-16", "placements": 1, "sessions": 0])
        let record = AuditRecord(
            user: 1001, action: .look, verb: "show day", noun: nil, subject: nil)
        #expect(outcome.records == [record])
    }

    @Test("Who speaks on a day")
    func sessions() {
        var talk = Talk()
        talk.register.published = County.plan()
        let outcome = talk.say("show day 2027-02-17")
        #expect(outcome.data.map { $0["speaker"] } == ["K1"])
        #expect(outcome.data.map { $0["state"] } == ["asked"])
        #expect(outcome.members == ["date": "2027-02-17", "placements": 0, "sessions": 1])
    }

    @Test("Slots stand by time, then by number")
    func order() {
        var talk = Talk()
        for (id, start) in [("O10", "09:00"), ("O2", "09:00"), ("O3", "08:00")] {
            talk.register.add(
                Slot.self,
                [
                    "id": id, "site": "W1", "kind": "job_shadow", "start": "2027-02-16T\(start)",
                    "end": "2027-02-16T11:00", "max": "3",
                ])
        }
        let placements = ["O10", "O2", "O3", "O1"].enumerated().map { number, slot in
            Placement(request: "R\(number + 1)", slot: slot, out: .walk, back: .walk)
        }
        talk.register.draft = County.plan(placements, [])
        let outcome = talk.say("show day 2027-02-16")
        #expect(outcome.data.compactMap { $0["slot"] } == ["O3", "O1", "O2", "O10"])
    }

    @Test("A day without anything says so")
    func empty() {
        var talk = Talk()
        #expect(
            talk.say("show day 2027-02-18").lines == [
                "# Thu 18 Feb 2027",
                "# No placement and no speaker session is planned on that day.",
                "OK date=2027-02-18 placements=0 sessions=0",
            ])
    }

    @Test("What stands the same in both plans is counted once")
    func both() {
        var talk = Talk()
        talk.register.draft = County.plan()
        talk.register.published = County.plan()
        let outcome = talk.say("show day 2027-02-16")
        #expect(outcome.data.map { $0["state"] } == ["asked"])
        #expect(outcome.members["placements"] == 1)
    }

    @Test("A day that cannot be read, or none")
    func bad() {
        var talk = Talk()
        #expect(
            talk.say("show day").lines == [
                "? Still missing: a date such as 2027-02-16, feb 16 or tuesday (or cancel)"
            ])
        talk.say("cancel")
        #expect(
            talk.say("show day 2027-02-30").failure?.text.hasPrefix("that month has no day 30")
                == true)
        #expect(
            talk.say("show day soon").failure
                == Failure(
                    .badArgument,
                    "\"soon\" is not a date; say one such as 2027-02-16, feb 16 or tuesday"))
        #expect(
            talk.say("show day next week").failure
                == Failure(
                    .badArgument,
                    "Mon 8 Feb 2027 to Fri 12 Feb 2027 is several days; show day takes one"))
        #expect(talk.say("show day feb 16").members["date"] == "2027-02-16")
    }

    @Test("Ends of a trip have their names")
    func places() {
        let register = County.make()
        #expect(register.place("H1") == "Alderton High")
        #expect(register.place("W1") == "Alder Clinic, main house")
        #expect(register.place("town:Two Rivers") == "Two Rivers")
        #expect(register.place("X9") == "X9")
    }
}
