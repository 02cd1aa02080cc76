import Testing
import WorkBasedLearning

@testable import Notifying

@Suite struct JourneysTests {
    private func texts(_ district: District, _ out: Leg, _ back: Leg) -> [String] {
        let placement = Placement(request: "R1", slot: "O1", out: out, back: back)
        let details = Placed(placement, in: district.register)?.details(in: district.register) ?? []
        return details.filter { $0.term == .out || $0.term == .back }.map { $0.text.english }
    }

    @Test("The row that leaves latest and the one that is home earliest count")
    func rides() {
        #expect(
            texts(District(), .run("T1"), .run("T2")) == [
                "vehicle V1, leaves Alderton High at 08:15, arrives at Alder Clinic, main house "
                    + "at 08:45",
                "vehicle V1, leaves Alderton at 11:10, arrives at Alderton High at 11:40",
            ])
    }

    @Test("A run that no longer serves the two ends leaves the times open")
    func unknown() {
        let open = "by school vehicle; your coordinator tells you the times"
        #expect(texts(District(), .run("T2"), .run("T9")) == [open, open])
    }

    @Test func others() {
        #expect(texts(District(), .walk, .drive) == ["on foot", "by car"])
        #expect(texts(District(), .virtual, .virtual) == [])
    }
}
