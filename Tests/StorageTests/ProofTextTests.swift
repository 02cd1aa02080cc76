import Foundation
import TestSupport
import Testing
import WorkBasedLearning

@testable import Storage

@Suite("The prices of a plan as a text")
struct ProofTextTests {
    private func text(_ proof: Proof) -> String {
        String(decoding: ProofText.write(proof), as: UTF8.self)
    }

    private func read(_ text: String) throws -> Proof {
        try ProofText.read(Data(text.utf8), bound: 5)
    }

    @Test("A line an entry: case, thing, request and price between tabs")
    func lines() {
        #expect(
            text(makeProof()) == """
                a\tslot:O1\t\topen
                a\tseat:T1\t\t0.00390625
                a\tslot:O1\tR1\t-1.5
                a\tslot:O1\tR10\t2.5
                b\tslot:O1\t\tclosed
                b\tseat:T1\t\t1000

                """)
    }

    @Test("Several cases, prices of everybody and of one request, open and closed come back")
    func back() throws {
        let proof = makeProof()
        #expect(try ProofText.read(ProofText.write(proof), bound: 291_303) == proof)
    }

    @Test("The usual proof is one case without a name, which may be empty")
    func usual() throws {
        let entry = Proof.Entry(thing: "school-day:H1:2027-02-16", request: "", term: .price(-1))
        for entries in [[], [entry]] {
            let proof = Proof(bound: -3, cases: [Proof.Case(name: "", entries: entries)])
            #expect(try ProofText.read(ProofText.write(proof), bound: -3) == proof)
        }
    }

    @Test("Proofs from seeds 1 to 40 come back", arguments: 1...40)
    func random(seed: UInt64) throws {
        var chance = SeededChance(seed: seed)
        let things = ["slot:O1", "seat:T 1", "speaker:K1:2027-02-16:35", "chair:Zoë;\"x\"", "é,'"]
        var cases: [Proof.Case] = []
        for number in 1...chance.number(1...4) {
            var entries: [Proof.Entry] = []
            for _ in 0...chance.number(0...30) {
                let price = Proof.Term.price(chance.number(-2_000_000...2_000_000))
                entries.append(
                    Proof.Entry(
                        thing: chance.pick(things), request: chance.pick(["", "R1", "R 2"]),
                        term: chance.pick([price, price, .open, .closed])))
            }
            cases.append(Proof.Case(name: "case \(number)", entries: entries))
        }
        let proof = Proof(bound: chance.number(0...1_000_000), cases: cases)
        #expect(try ProofText.read(ProofText.write(proof), bound: proof.bound) == proof)
    }

    @Test(
        "A line that was never written is a fault",
        arguments: [
            "x", "\tslot:O1\t1", "\tslot:O1\t\t1\t", "\tslot:O1\t\tdear", "\tslot:O1\t\t0.001",
            "\tslot:O1\t\t", "\tslot:O1\t\topen\n\tslot:O1\t\tajar\n",
        ])
    func bad(line: String) {
        let fault = #expect(throws: StoreFault.self) { try read(line) }
        #expect(fault?.description == "the prices of a plan hold a line that cannot be read")
    }

    @Test("A good line is read with or without its end")
    func end() throws {
        #expect(try read("\tslot:O1\t\t1") == read("\tslot:O1\t\t1\n"))
        #expect(try read("\tslot:O1\t\t1").cases[0].entries[0].term == .price(256))
    }
}
