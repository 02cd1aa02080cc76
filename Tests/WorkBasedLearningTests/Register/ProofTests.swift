import TestSupport
import Testing

@testable import WorkBasedLearning

@Suite("Proofs")
struct ProofTests {
    @Test(
        "A price is an exact decimal number without idle digits",
        arguments: [
            (0, "0"), (1, "0.00390625"), (-1, "-0.00390625"), (128, "0.5"), (-128, "-0.5"),
            (256, "1"), (-256, "-1"), (255, "0.99609375"), (257, "1.00390625"), (384, "1.5"),
            (26, "0.1015625"), (25_600, "100"), (-281_537, "-1099.75390625"),
            (2_304_000_000, "9000000"),
        ])
    func price(parts: Int, text: String) {
        #expect(Proof.Term.price(parts).description == text)
        #expect(Proof.Term(text) == .price(parts))
    }

    @Test("Every part of a point is read back as it was written")
    func steps() {
        for parts in -600...600 {
            let term = Proof.Term.price(parts)
            #expect(Proof.Term(term.description) == term)
            #expect(Double(term.description) == Double(parts) / 256)
        }
    }

    @Test("Prices of any size, drawn from seed 7, are read back as they were written")
    func random() {
        var chance = SeededChance(seed: 7)
        for _ in 0..<5000 {
            let most = 1 << chance.number(0...52)
            let term = Proof.Term.price(chance.number(-most...most))
            #expect(Proof.Term(term.description) == term)
            #expect(!term.description.contains("e"))
        }
    }

    @Test("A group that a case takes as open or closed is a word")
    func words() {
        for (term, text) in [(Proof.Term.open, "open"), (.closed, "closed")] {
            #expect(term.description == text)
            #expect(Proof.Term(text) == term)
        }
    }

    @Test(
        "What is no price is none",
        arguments: [
            "", " ", "dear", "Open", "1,5", "1.5 ", "--1", "0.001", "0.1", "1.001953125", "nan",
            "inf", "-inf", "10000000000000000", "1.5\n",
        ])
    func bad(text: String) {
        #expect(Proof.Term(text) == nil)
    }

    @Test("The rows of prices.csv, case by case in their order")
    func rows() {
        let proof = Proof(
            bound: 9,
            cases: [
                Proof.Case(
                    name: "open",
                    entries: [
                        Proof.Entry(thing: "slot:O1", request: "", term: .open),
                        Proof.Entry(thing: "slot:O1", request: "R1", term: .price(-64)),
                    ]),
                Proof.Case(
                    name: "",
                    entries: [Proof.Entry(thing: "seat:T1", request: "", term: .price(512))]),
            ])
        var rows: [[String]] = []
        proof.forEachRow { rows.append($0) }
        #expect(
            rows == [
                ["open", "slot:O1", "", "open"], ["open", "slot:O1", "R1", "-0.25"],
                ["", "seat:T1", "", "2"],
            ])
    }
}
