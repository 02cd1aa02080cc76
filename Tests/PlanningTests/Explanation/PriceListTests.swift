import Testing
import WorkBasedLearning

@testable import Planning

@Suite struct PriceListTests {
    /// A price in points, of everybody or of one request.
    private func entry(_ thing: Thing, _ points: Double, _ request: String = "") -> Proof.Entry {
        Proof.Entry(
            thing: thing.name, request: request, term: .price(Int(points * Double(Proof.unit))))
    }

    private func prices(_ entries: [Proof.Entry], of things: Set<Thing>) -> PriceList {
        PriceList(Proof(bound: 0, cases: [Proof.Case(name: "", entries: entries)]), of: things)
    }

    @Test func aPriceIsInPoints() {
        let prices = prices([entry(.seat("T1"), 1.5)], of: [.seat("T1"), .seat("T2")])
        #expect(prices.price(of: .seat("T1"), capacity: 3) == 1.5)
        #expect(prices.price(of: .seat("T2"), capacity: 3) == 0)
    }

    @Test func withoutAProofNothingHasAPrice() {
        #expect(PriceList(nil, of: [.slot("O1")]).price(of: .slot("O1"), capacity: 1) == 0)
    }

    /// The four requests would pay 40, 30, 10 and less than nothing.
    @Test(arguments: [(1, 30.0), (2, 10), (3, 0), (4, 0)])
    func aFurtherPlaceInAGroupIsWorthTheBestLeftOut(_ capacity: Int, _ price: Double) {
        let slot = Thing.slot("O1")
        let prices = prices(
            [
                entry(slot, 10, "R1"), entry(slot, 40, "R2"), entry(slot, -5, "R3"),
                entry(slot, 30, "R4"),
            ], of: [slot])
        #expect(prices.price(of: slot, capacity: capacity) == price)
    }

    @Test func ofSeveralCasesTheFirstCounts() {
        let proof = Proof(
            bound: 0,
            cases: [
                Proof.Case(
                    name: "open",
                    entries: [
                        Proof.Entry(thing: "slot:O1", request: "", term: .open),
                        entry(.seat("T1"), 2),
                    ]),
                Proof.Case(name: "closed", entries: [entry(.seat("T1"), 9)]),
            ])
        let prices = PriceList(proof, of: [.seat("T1"), .slot("O1")])
        #expect(prices.price(of: .seat("T1"), capacity: 1) == 2)
        #expect(prices.price(of: .slot("O1"), capacity: 1) == 0)
    }

    @Test func onlyWhatIsAskedForIsKept() {
        let prices = prices([entry(.seat("T1"), 2)], of: [.seat("T2")])
        #expect(prices.price(of: .seat("T1"), capacity: 1) == 0)
    }
}
