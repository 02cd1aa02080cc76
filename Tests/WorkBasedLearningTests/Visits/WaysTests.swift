import TestSupport
import Testing
import WorkBasedLearning

@Suite("How a placed student gets to a slot and back")
struct WaysTests {
    private let ways: Ways

    init() throws {
        var (school, site, slot) = (School(), Site(), Slot())
        (school.id, site.id, site.town) = ("H1", "W1", "Alder")
        slot.id = "O1"
        slot.start = try moment("2027-02-16T09:00")
        slot.end = try moment("2027-02-16T11:00")
        let run = try [
            Self.leg("H1", "W1", "07:30", "08:00"), Self.leg("H1", "town:Alder", "08:15", "08:50"),
            Self.leg("H1", "W1", "08:40", "09:10"), Self.leg("W1", "H1", "10:30", "11:00"),
            Self.leg("W1", "H1", "11:20", "11:50"), Self.leg("town:Alder", "H1", "11:10", "11:40"),
        ]
        var register = Register()
        register.apply(.fact(Fact(key: 1, owner: "T1", rows: run)))
        ways = Ways(school: school, site: site, slot: slot, in: register)
    }

    private static func leg(
        _ from: String, _ to: String, _ departs: String, _ arrives: String
    ) throws -> TripLeg {
        var leg = TripLeg()
        (leg.id, leg.from, leg.to) = ("T1", from, to)
        leg.departs = try moment("2027-02-16T\(departs)")
        leg.arrives = try moment("2027-02-16T\(arrives)")
        return leg
    }

    private func absence(
        _ out: Leg, _ back: Leg, minutes: Int? = nil
    ) -> (leaves: String, returns: String, isLonger: Bool, isOnline: Bool) {
        let absence = ways.absence(Placement(request: "R1", slot: "O1", out: out, back: back)) {
            leg, _, _ in [.walk, .drive].contains(leg) ? minutes : nil
        }
        return (
            "\(absence.leaves)", "\(absence.returns)", absence.isLonger, absence.isOnline
        )
    }

    @Test("Out by the row that leaves latest and is there in time, back by the first home")
    func rows() throws {
        #expect(try ways.outRow(.run("T1"))?.departs == moment("2027-02-16T08:15"))
        #expect(try ways.backRow(.run("T1"))?.arrives == moment("2027-02-16T11:40"))
        #expect(ways.outRow(.walk) == nil && ways.backRow(.run("T9")) == nil)
    }

    @Test("Away from ride to ride, or for the slot and the way as far as that is known")
    func absences() {
        #expect(
            absence(.run("T1"), .run("T1"))
                == ("2027-02-16T08:15", "2027-02-16T11:40", false, false))
        #expect(
            absence(.walk, .drive, minutes: 25)
                == ("2027-02-16T08:35", "2027-02-16T11:25", false, false))
        #expect(
            absence(.walk, .drive, minutes: 900)
                == ("2027-02-16T00:00", "2027-02-16T24:00", false, false))
        #expect(absence(.walk, .run("T1")) == ("2027-02-16T09:00", "2027-02-16T11:40", true, false))
        #expect(
            absence(.virtual, .virtual) == ("2027-02-16T09:00", "2027-02-16T11:00", false, true))
    }
}
