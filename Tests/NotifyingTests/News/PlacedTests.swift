import Testing
import WorkBasedLearning

@testable import Notifying

@Suite struct PlacedTests {
    private func placed(_ out: Leg, _ back: Leg, _ alter: (inout District) -> Void = { _ in })
        -> Placed?
    {
        var district = District()
        alter(&district)
        let placement = Placement(request: "R1", slot: "O1", out: out, back: back)
        return Placed(placement, in: Directory(district.register))
    }

    @Test("An absence lasts from ride to ride, or as long as the slot and the way")
    func absence() {
        let day = Detail.day(moment("2027-02-16T00:00").day)
        #expect(
            placed(.run("T1"), .run("T2"))?.absence(.unknown).details == [
                "day": day, "leaves": .time(495), "returns": .time(700),
            ])
        #expect(
            placed(.walk, .run("T2"))?.absence(.unknown).details == [
                "day": day, "leaves": .time(540), "returns": .time(700), "own_way": .flag,
            ])
        let online = placed(.virtual, .virtual) { $0.edit(Slot.self, "O1") { $0.mode = .virtual } }
        #expect(
            online?.absence(.unknown).details == [
                "day": day, "leaves": .time(540), "returns": .time(660), "online": .flag,
            ])
    }

    @Test("A way of known length is part of the absence, within the day")
    func ownWay() {
        let travel = Travel { leg, school, site in
            (school.id, site.id) == ("H1", "W1") ? [.walk: 25, .drive: 800][leg] : nil
        }
        let day = Detail.day(moment("2027-02-16T00:00").day)
        #expect(
            placed(.walk, .run("T2"))?.absence(travel).details == [
                "day": day, "leaves": .time(515), "returns": .time(700),
            ])
        #expect(
            placed(.drive, .drive)?.absence(travel).details == [
                "day": day, "leaves": .time(0), "returns": .time(1440),
            ])
    }

    @Test("Online there is no address and no arrival; what to bring is named once, sorted")
    func details() {
        let details = placed(.virtual, .virtual) { district in
            district.edit(Slot.self, "O1") { ($0.mode, $0.documents) = (.virtual, ["b", "a"]) }
            district.edit(Employer.self, "E1") { $0.documents = ["a", "c"] }
        }?.details
        #expect(details?["address"] == nil && details?["arrival"] == nil)
        #expect(details?["online"] == .flag && details?["documents"] == .text("a, b, c"))
    }

    @Test("An address names its town once")
    func addresses() {
        var site = with(Site()) { ($0.town, $0.address) = ("Alderton", "12 Mill Street") }
        #expect(site.place(of: "Clinic") == "Clinic, 12 Mill Street, Alderton")
        site.address = "12 Mill Street,\nAlderton"
        #expect(site.fullAddress == "12 Mill Street, Alderton")
        #expect(Site().place(of: "") == "")
    }
}
