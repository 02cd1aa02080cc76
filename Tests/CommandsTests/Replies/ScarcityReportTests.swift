import Testing
import Wire
import WorkBasedLearning

@testable import Commands
@testable import Planning

@Suite("What is scarce")
struct ScarcityReportTests {
    @Test("Each thing has its price, what it is, and how much of it is taken")
    func lines() {
        let scarcest = [
            Scarce(thing: .seat("T1"), price: 61.6, used: 6, capacity: 6),
            Scarce(thing: .slot("O1"), price: 0.25, used: 1, capacity: 2),
        ]
        let outcome = Outcome(.ok(ScarcityReport.lines(scarcest, County.make())))
        #expect(
            outcome.lines == [
                "# Scarcest, with about the points that one more would add:",
                "   62: a seat on the 08:15 V1 from Alderton to Alderton on Tue 16 Feb 2027 (T1), "
                    + "6 of 6 taken",
                "   0: a place in \(County.place), 1 of 2 taken", "OK",
            ])
        #expect(
            outcome.data.first == [
                "scarce": "seat:T1", "price": .decimal(61.6), "used": 6, "capacity": 6,
            ])
    }

    @Test("Where nothing has a price nothing is said")
    func none() {
        #expect(ScarcityReport.lines([], County.make()).isEmpty)
    }
}
