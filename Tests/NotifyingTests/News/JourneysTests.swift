import Testing
import WorkBasedLearning

@testable import Notifying

@Suite struct JourneysTests {
    private func ways(_ district: District, _ out: Leg, _ back: Leg) -> Details? {
        let placement = Placement(request: "R1", slot: "O1", out: out, back: back)
        return Placed(placement, in: Directory(district.register))?.journeys.details(of: placement)
    }

    @Test("The row that leaves latest and the one that is home earliest count")
    func rides() {
        #expect(
            ways(District(), .run("T1"), .run("T2")) == [
                "out": .record([
                    "ride": .record([
                        "vehicle": .text("V1"), "from": .text("Alderton High"),
                        "leaves": .time(495), "to": .text("Alder Clinic, main house"),
                        "arrives": .time(525),
                    ])
                ]),
                "back": .record([
                    "ride": .record([
                        "vehicle": .text("V1"), "from": .text("Alderton"), "leaves": .time(670),
                        "to": .text("Alderton High"), "arrives": .time(700),
                    ])
                ]),
            ])
    }

    @Test("A run that no longer serves the two ends leaves the times open")
    func unknown() {
        let open = Detail.record(["open": .flag])
        #expect(ways(District(), .run("T2"), .run("T9")) == ["out": open, "back": open])
    }

    @Test func others() {
        #expect(
            ways(District(), .walk, .drive) == [
                "out": .record(["walk": .flag]), "back": .record(["drive": .flag]),
            ])
        #expect(ways(District(), .virtual, .virtual) == [:])
    }
}
